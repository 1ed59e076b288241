#include "core/data/motion_pack.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/data/faces_pack.h"
#include "core/data/head.h"
#include "core/data/ict_head.h"
#include "core/data/motion_code.h"

#include <algorithm>
#include <cmath>

namespace mien {
namespace {

constexpr double surely_smiling = 0.95, surely_neutral = 0.8;  // what another machine must think of a face
constexpr int pairs_per_neutral = 14;
constexpr int pairs_per_couple = 40;

using Motion = std::array<Point3, 68>;

Motion& add(Motion& to, const Motion& more, double k = 1.0)
{
    for (std::size_t i = 0; i < 68; ++i)
        to[i] = {to[i].x + k * more[i].x, to[i].y + k * more[i].y, to[i].z + k * more[i].z};
    return to;
}

/// The ICT head's expression shapes at the 68 landmarks, in head units.
class ExpressionShapes {
public:
    explicit ExpressionShapes(const std::filesystem::path& folder) : head_(folder) {}

    /// A shape's motion; a name with sides gets left and right amounts apart, a central one is parted at the middle.
    void add_to(Motion& motion, const std::string& name, double left, double right) const
    {
        if (head_.has(name + "_L")) {
            add(add(motion, shape(name + "_L"), left), shape(name + "_R"), right);
            return;
        }
        const Motion whole = shape(name);
        for (std::size_t i = 0; i < 68; ++i) {
            const double share = left_share(mean_head()[i]);
            const double k = share * left + (1.0 - share) * right;
            motion[i] = {motion[i].x + k * whole[i].x, motion[i].y + k * whole[i].y, motion[i].z + k * whole[i].z};
        }
    }

private:
    Motion shape(const std::string& name) const
    {
        Motion motion;
        for (std::size_t i = 0; i < 68; ++i) {
            const Point3 moved = head_.displacement(name, head_.landmark_vertices()[i]);
            motion[i] = {moved.x / ict_inter_ocular, moved.y / ict_inter_ocular, moved.z / ict_inter_ocular};
        }
        return motion;
    }

    IctShapes head_;
};

Motion motion_of(const ExpressionShapes& shapes, const std::vector<ActionUnitStrength>& units)
{
    Motion motion{};
    for (const auto& unit : units)
        for (const auto& [name, weight] : ict_shapes_of(unit.number))
            shapes.add_to(motion, name, weight * unit.strength * unit.sides.left,
                          weight * unit.strength * unit.sides.right);
    return motion;
}

/// A person as the pack has them: frontal points, by expression where there are two photos.
struct Person {
    std::int64_t split = 0;
    std::vector<Point3> neutral;
    std::vector<Point3> smiling;  // empty for most
};

Motion difference(const std::vector<Point3>& to, const std::vector<Point3>& from)
{
    Motion motion{};
    for (std::size_t i = 0; i < 68; ++i) motion[i] = {to[i].x - from[i].x, to[i].y - from[i].y, 0.0};
    return motion;
}

/// The usable photographs of the pack: frontal points of tier P, and what is known of each.
struct Photograph {
    std::int64_t identity = 0, split = 0;
    Emotion expression = Emotion::neutral;
    bool trusted = false;                             // the label is a person's, or confirmed by one
    double surely_neutral = 0.0, surely_happy = 0.0;  // what another machine thinks, 0..1
    std::vector<Point3> points;
};

std::vector<Photograph> photographs_of(const Safetensors& pack)
{
    const auto weak = values<float>(pack, "weak");
    std::vector<Photograph> result;
    for (const PackedFace& face : frontal_photographs(pack)) {
        if (face.expression != Emotion::neutral && face.expression != Emotion::happiness) continue;
        const float* shares = &weak[face.row * emotion_count];
        result.push_back({face.identity, face.split, face.expression, face.trust >= 0.25f,
                          shares[int(Emotion::neutral)], shares[int(Emotion::happiness)],
                          frontal(face.landmarks, face.view)});
    }
    return result;
}

std::vector<Person> people_of(const std::vector<Photograph>& photographs)
{
    std::map<std::int64_t, Person> people;
    for (const Photograph& photo : photographs) {
        if (!photo.trusted) continue;
        Person& person = people[photo.identity];
        person.split = photo.split;
        (photo.expression == Emotion::neutral ? person.neutral : person.smiling) = photo.points;
    }
    std::vector<Person> result;
    for (auto& [id, person] : people)
        if (!person.neutral.empty()) result.push_back(std::move(person));
    return result;
}

/// The wide smile: what sets the mean of many broadly smiling training people apart from that of many neutral ones.
/// Photographs of one person neutral and smiling are few, and most of those smiles are faint.
class WideSmile {
public:
    explicit WideSmile(const std::vector<Photograph>& photographs)
    {
        int happy = 0, neutral = 0;
        Motion smiling{}, plain{};
        for (const Photograph& photo : photographs) {
            if (photo.split != 0) continue;
            if (photo.surely_happy > surely_smiling) add(smiling, of(photo.points)), ++happy;
            if (photo.surely_neutral > surely_neutral) add(plain, of(photo.points)), ++neutral;
        }
        if (happy == 0 || neutral == 0)
            throw Error(Error::Kind::invalid, "the faces pack holds no smiles another machine is sure of");
        for (std::size_t i = 0; i < 68; ++i)
            mean_[i] = {smiling[i].x / happy - plain[i].x / neutral, smiling[i].y / happy - plain[i].y / neutral, 0.0};
        mean_ = symmetric(mean_);
    }
    const Motion& mean() const { return mean_; }
    /// How strong a photographed smile is along the wide one, whose strength is 1.
    double strength(const Motion& smile) const { return product(smile, mean_) / product(mean_, mean_); }

private:
    static Motion of(const std::vector<Point3>& points)
    {
        Motion motion;
        std::copy_n(points.begin(), 68, motion.begin());
        return motion;
    }

    static Motion symmetric(const Motion& motion)
    {
        Motion result;
        for (std::size_t i = 0; i < 68; ++i) {
            const Point3& other = motion[std::size_t(mirrored_landmarks()[i])];
            result[i] = {0.5 * (motion[i].x - other.x), 0.5 * (motion[i].y + other.y), 0.0};
        }
        return result;
    }

    static double product(const Motion& a, const Motion& b)
    {
        double sum = 0.0;
        for (std::size_t i = 0; i < 68; ++i) sum += a[i].x * b[i].x + a[i].y * b[i].y;
        return sum;
    }
    Motion mean_{};
};

/// Writes samples into the pack's columns.
class Pairs {
public:
    Pairs(const ExpressionShapes& shapes, const WideSmile& smile, int seed)
        : shapes_(shapes), smile_(smile), random_(std::uint64_t(seed))
    {
    }

    /// A neutral face carrying a known expression (perhaps none), asked for a category or for action units.
    void imagined(const Person& person)
    {
        const Motion worn = random_.chance(0.35) ? Motion{} : random_expression();
        std::vector<Point3> face = person.neutral;
        for (std::size_t i = 0; i < 68; ++i) face[i] = {face[i].x + worn[i].x, face[i].y + worn[i].y, face[i].z};
        if (random_.chance(0.6)) {
            const auto emotion = Emotion(random_.below(emotion_count));
            Motion motion = full(emotion);
            store(face, motion_code(emotion), add(motion, worn, -1.0), 1.0, person.split, 0, true);
        } else {
            const auto units = random_units();
            store(face, motion_code(units), motion_of(shapes_, units), 1.0, person.split, 0, true);
        }
    }

    /// Somebody between this person and another who smiled, so that few couples fill the space of faces (mixup, Zhang
    /// 2018).
    Person between(const Person& person, const std::vector<const Person*>& others)
    {
        const Person& other = *others[std::size_t(random_.below(int(others.size())))];
        const double share = random_.uniform(0.0, 0.5);
        const auto mixed = [share](const std::vector<Point3>& a, const std::vector<Point3>& b) {
            std::vector<Point3> result;
            for (std::size_t i = 0; i < a.size(); ++i)
                result.push_back({a[i].x + share * (b[i].x - a[i].x), a[i].y + share * (b[i].y - a[i].y),
                                  a[i].z + share * (b[i].z - a[i].z)});
            return result;
        };
        return {person.split, mixed(person.neutral, other.neutral), mixed(person.smiling, other.smiling)};
    }

    /// Two photos of one person: what the smile did, and undid.
    void photographed(const Person& person, bool measured)
    {
        const Motion smile = difference(person.smiling, person.neutral);
        const double strength = std::clamp(smile_.strength(smile), 0.1, 1.5);
        Motion back{};
        add(back, smile, -1.0);
        store(person.neutral, motion_code(Emotion::happiness), smile, strength, person.split, measured ? 1 : 2, false);
        store(person.smiling, motion_code(Emotion::neutral), back, 1.0, person.split, measured ? 3 : 2, false);
        const auto other = Emotion(1 + random_.below(emotion_count - 1));
        Motion across = full(other);
        store(person.smiling, motion_code(other), add(across, smile, -1.0), 1.0, person.split, 0, true);
    }

    int save(const std::filesystem::path& file) const
    {
        const std::int64_t n = std::int64_t(split_.size());
        const auto bytes = [](const auto& column) { return std::as_bytes(std::span(column)); };
        write_safetensors(file, {{"source", {"F32", {n, 68, 2}, bytes(source_)}},
                                 {"code", {"F32", {n, motion_code_size}, bytes(code_)}},
                                 {"motion", {"F32", {n, 68, 3}, bytes(motion_)}},
                                 {"weight", {"F32", {n, 3}, bytes(weight_)}},
                                 {"strength", {"F32", {n}, bytes(strength_)}},
                                 {"real", {"I64", {n}, bytes(real_)}},
                                 {"split", {"I64", {n}, bytes(split_)}}});
        return int(n);
    }

private:
    /// Happiness as people smile broadly; what photos do not tell (its depth, the others) from the head model.
    Motion full(Emotion emotion) const
    {
        Motion motion = motion_of(shapes_, prototype(emotion));
        if (emotion != Emotion::happiness) return motion;
        for (std::size_t i = 0; i < 68; ++i) motion[i] = {smile_.mean()[i].x, smile_.mean()[i].y, motion[i].z};
        return motion;
    }

    std::vector<ActionUnitStrength> random_units()
    {
        std::vector<ActionUnitStrength> units;
        const int count = 1 + random_.below(3);
        for (int i = 0; i < count; ++i) {
            const Sides sides = random_.chance(0.7) ? Sides{} : random_.chance(0.5) ? Sides{1.0, 0.0} : Sides{0.0, 1.0};
            units.push_back(
                {action_units[std::size_t(random_.below(action_unit_count))].number, random_.uniform(0.2, 1.0), sides});
        }
        return units;
    }

    Motion random_expression()
    {
        if (random_.chance(0.4)) return motion_of(shapes_, random_units());
        Motion motion{};
        return add(motion, full(Emotion(1 + random_.below(emotion_count - 1))), random_.uniform(0.2, 1.0));
    }

    void store(const std::vector<Point3>& face, const std::vector<float>& code, const Motion& motion, double strength,
               std::int64_t split, std::int64_t real, bool depth_known)
    {
        for (const Point3& point : face) source_.insert(source_.end(), {float(point.x), float(point.y)});
        code_.insert(code_.end(), code.begin(), code.end());
        for (const Point3& p : motion) motion_.insert(motion_.end(), {float(p.x), float(p.y), float(p.z)});
        weight_.insert(weight_.end(), {1.0f, 1.0f, depth_known ? 1.0f : 0.0f});
        strength_.push_back(float(strength));
        real_.push_back(real);
        split_.push_back(split);
    }

    const ExpressionShapes& shapes_;
    const WideSmile& smile_;
    Random random_;
    std::vector<float> source_, code_, motion_, weight_, strength_;
    std::vector<std::int64_t> real_, split_;
};

}  // namespace

int prepare_motion(const std::filesystem::path& faces, const std::filesystem::path& head,
                   const std::filesystem::path& pack, int seed, Job& job)
{
    job.step(0.0, "reading the head model");
    const ExpressionShapes shapes(head);
    const auto photographs = photographs_of(Safetensors::open(faces));
    const auto people = people_of(photographs);
    const WideSmile smile(photographs);
    Pairs pairs(shapes, smile, seed);
    std::vector<const Person*> couples;  // whose smiles may be mixed into others': training people only
    for (const Person& person : people)
        if (person.split == 0 && !person.smiling.empty()) couples.push_back(&person);
    for (std::size_t i = 0; i < people.size(); ++i) {
        job.step(double(i) / double(people.size()), "pairing");
        for (int k = 0; k < pairs_per_neutral; ++k) pairs.imagined(people[i]);
        if (people[i].smiling.empty()) continue;
        const int repeats = people[i].split == 0 ? pairs_per_couple : 1;
        pairs.photographed(people[i], true);
        for (int k = 1; k < repeats; ++k) pairs.photographed(pairs.between(people[i], couples), false);
    }
    return pairs.save(pack);
}

}  // namespace mien
