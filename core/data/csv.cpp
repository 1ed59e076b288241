#include "core/data/csv.h"

#include "core/base/error.h"

#include <fstream>

namespace mien {
namespace {

std::vector<std::string> split(const std::string& line)
{
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"') {
            if (quoted && i + 1 < line.size() && line[i + 1] == '"')
                fields.back() += line[++i];
            else
                quoted = !quoted;
        } else if (line[i] == ',' && !quoted) {
            fields.emplace_back();
        } else if (line[i] != '\r') {
            fields.back() += line[i];
        }
    }
    return fields;
}

}  // namespace

std::vector<CsvRow> read_csv(const std::filesystem::path& file)
{
    std::ifstream in(file);
    std::string line;
    if (!std::getline(in, line)) throw Error(Error::Kind::not_found, "cannot read the table " + file.string());
    const auto names = split(line);
    std::vector<CsvRow> rows;
    while (std::getline(in, line)) {
        if (line.empty()) continue;
        const auto fields = split(line);
        if (fields.size() != names.size())
            throw Error(Error::Kind::damaged,
                        file.string() + ": row " + std::to_string(rows.size() + 2) + " has another number of columns");
        CsvRow& row = rows.emplace_back();
        for (std::size_t i = 0; i < names.size(); ++i) row[names[i]] = fields[i];
    }
    return rows;
}

std::string csv_line(const std::vector<std::string>& fields)
{
    std::string line;
    for (const std::string& field : fields) {
        if (&field != fields.data()) line += ',';
        const bool plain = field.find_first_of(",\"\r\n") == std::string::npos;
        if (!plain) line += '"';
        for (const char c : field)
            line += c == '"' ? std::string("\"\"") : std::string(1, c == '\n' || c == '\r' ? ' ' : c);
        if (!plain) line += '"';
    }
    return line + '\n';
}

std::string field(const CsvRow& row, const std::string& column)
{
    const auto found = row.find(column);
    return found == row.end() ? std::string{} : found->second;
}

}  // namespace mien
