#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace mien {

using CsvRow = std::map<std::string, std::string>;  // by the column names of the first line

/// Reads a comma-separated table with quoted fields (RFC 4180). Throws Error when missing or ragged.
std::vector<CsvRow> read_csv(const std::filesystem::path& file);

/// The fields as one line of such a table, with its end. A line break within a field becomes a space.
std::string csv_line(const std::vector<std::string>& fields);

/// The value of a column, or empty where the table has no such column.
std::string field(const CsvRow& row, const std::string& column);

}  // namespace mien
