#include "core/vision/find_faces.h"

#include "core/data/head.h"
#include "core/vision/matrix.h"

#include <dlib/image_processing.h>
#include <dlib/image_processing/frontal_face_detector.h>
#include <dlib/opencv.h>
#include <opencv2/calib3d.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace mien {
namespace {

constexpr const char* landmark_model = "/usr/share/dlib/shape_predictor_68_face_landmarks.dat";
constexpr int detector_window = 80;                 // pixels: the smallest face dlib's detector sees
constexpr double detect_pixels = 4.5e6;             // larger photos are reduced to about this many
constexpr double upsample_below = 1.2e6;            // smaller ones are doubled, so that 40-pixel faces are found
constexpr double doubtful_face_pixels = 48;         // inter-ocular distance under which an edit has little to work with
constexpr double far_yaw = 35.0, far_pitch = 30.0;  // degrees
constexpr int landmark_face_pixels = 320;           // face size at which the 68 points are refined

cv::Mat grey_bytes(const cv::Mat& pixels, bool linear)
{
    cv::Mat grey;
    switch (pixels.channels()) {
        case 1:
            grey = pixels;
            break;
        case 2:
            cv::extractChannel(pixels, grey, 0);
            break;
        default:
            cv::cvtColor(pixels, grey, pixels.channels() == 3 ? cv::COLOR_RGB2GRAY : cv::COLOR_RGBA2GRAY);
    }
    cv::Mat bytes;
    if (grey.depth() == CV_8U) return grey;
    if (grey.depth() == CV_16U) {
        grey.convertTo(bytes, CV_8U, 1.0 / 257.0);
        return bytes;
    }
    cv::patchNaNs(grey, 0.0);
    cv::Mat encoded = cv::max(cv::min(grey, 1.0), 0.0);
    if (linear) cv::pow(encoded, 1.0 / 2.2, encoded);
    encoded.convertTo(bytes, CV_8U, 255.0);
    return bytes;
}

/// A rectangle of the photo as grey bytes, scaled; the part outside the photo repeats the edge.
cv::Mat grey_patch(const Photo& photo, const Rect& area, double scale)
{
    const cv::Mat all = matrix(photo);
    const cv::Rect wanted(int(std::floor(area.left)), int(std::floor(area.top)), std::max(1, int(area.width)),
                          std::max(1, int(area.height)));
    const cv::Rect inside = wanted & cv::Rect(0, 0, all.cols, all.rows);
    if (inside.empty()) throw Error(Error::Kind::invalid, "the box lies outside the photo");
    cv::Mat small;
    cv::resize(all(inside), small, {}, scale, scale, scale < 1.0 ? cv::INTER_AREA : cv::INTER_CUBIC);
    cv::Mat patch;
    const auto scaled = [scale](int pixels) { return int(std::lround(pixels * scale)); };
    cv::copyMakeBorder(grey_bytes(small, photo.linear), patch, scaled(inside.y - wanted.y),
                       scaled(wanted.br().y - inside.br().y), scaled(inside.x - wanted.x),
                       scaled(wanted.br().x - inside.br().x), cv::BORDER_REPLICATE);
    return patch;
}

dlib::rectangle rectangle(const Rect& box)
{
    return {long(box.left), long(box.top), long(box.left + box.width) - 1, long(box.top + box.height) - 1};
}

/// dlib's margin of about -0.2..3 as 0..1.
double confidence_of(double margin) { return 1.0 / (1.0 + std::exp(-2.5 * (margin - 0.2))); }

double overlap(const Rect& a, const Rect& b)
{
    const double w = std::min(a.left + a.width, b.left + b.width) - std::max(a.left, b.left);
    const double h = std::min(a.top + a.height, b.top + b.height) - std::max(a.top, b.top);
    if (w <= 0.0 || h <= 0.0) return 0.0;
    return w * h / (a.width * a.height + b.width * b.height - w * h);
}

std::string caution_for(const Landmarks& points, const Pose& pose)
{
    if (std::abs(pose.yaw) > far_yaw || std::abs(pose.pitch) > far_pitch)
        return "The head is turned far away; the hidden side of the face may look wrong after an edit.";
    if (inter_ocular(points) < doubtful_face_pixels) return "The face is small; an edit will show little.";
    return {};
}

}  // namespace

struct FaceFinder::Models {
    dlib::frontal_face_detector detector = dlib::get_frontal_face_detector();
    dlib::shape_predictor points;

    Models()
    {
        try {
            dlib::deserialize(landmark_model) >> points;
        } catch (const std::exception&) {
            throw Error(Error::Kind::not_found, std::string("the landmark model ") + landmark_model +
                                                    " is missing or damaged; install the package libdlib-data");
        }
    }

    /// The points inside `box`, as the mean over slightly shifted boxes: steadier than one pass of the trees.
    Landmarks landmarks(const Photo& photo, const Rect& box) const
    {
        const double size = std::max(box.width, box.height);
        const double scale = landmark_face_pixels / size;
        const Rect area{box.left - 0.5 * size, box.top - 0.5 * size, 2.0 * size, 2.0 * size};
        const cv::Mat patch = grey_patch(photo, area, scale);
        const dlib::cv_image<unsigned char> image(patch);
        const double origin_x = std::floor(area.left), origin_y = std::floor(area.top);
        constexpr std::array<Point, 5> shifts{{{0, 0}, {-0.03, 0}, {0.03, 0}, {0, -0.03}, {0, 0.03}}};
        Landmarks mean(68);
        for (const Point& shift : shifts) {
            const Rect jittered{(box.left - origin_x + shift.x * size) * scale,
                                (box.top - origin_y + shift.y * size) * scale, box.width * scale, box.height * scale};
            const auto shape = points(image, rectangle(jittered));
            for (unsigned long i = 0; i < 68; ++i)
                mean[i] = mean[i] + Point{shape.part(i).x() + 0.5, shape.part(i).y() + 0.5} * (1.0 / shifts.size());
        }
        for (Point& point : mean) point = {point.x / scale + origin_x, point.y / scale + origin_y};
        return mean;
    }

    Face face(const Photo& photo, const Rect& box, double confidence) const
    {
        Face face;
        face.box = box;
        face.confidence = confidence;
        return with_landmarks(std::move(face), landmarks(photo, box), photo.width(), photo.height());
    }
};

FaceFinder::FaceFinder() = default;
FaceFinder::~FaceFinder() = default;

const FaceFinder::Models& FaceFinder::models()
{
    if (!models_) models_ = std::make_unique<Models>();
    return *models_;
}

std::vector<Face> FaceFinder::find(const Photo& photo, Job& job)
{
    job.step(0.0, "loading the face models");
    models();
    job.step(0.3, "finding faces");
    const double area = double(photo.width()) * photo.height();
    double scale = std::min(1.0, std::sqrt(detect_pixels / area));
    if (area < upsample_below) scale = 2.0;
    const cv::Mat grey = grey_patch(photo, {0.0, 0.0, double(photo.width()), double(photo.height())}, scale);
    std::vector<Face> faces;
    if (std::min(grey.cols, grey.rows) < detector_window) return faces;
    std::vector<dlib::rect_detection> found;
    models_->detector(dlib::cv_image<unsigned char>(grey), found, 0.0);
    for (std::size_t i = 0; i < found.size(); ++i) {
        job.step(0.6 + 0.4 * double(i) / double(found.size()), "placing landmarks");
        const auto& rect = found[i].rect;
        const Rect box{rect.left() / scale, rect.top() / scale, double(rect.width()) / scale,
                       double(rect.height()) / scale};
        const auto same = [&](const Face& other) { return overlap(other.box, box) > 0.4; };
        if (std::ranges::any_of(faces, same)) continue;
        faces.push_back(models_->face(photo, box, confidence_of(found[i].detection_confidence)));
    }
    std::ranges::stable_sort(faces, std::greater{}, [](const Face& face) { return face.box.width; });
    return faces;
}

Face FaceFinder::in_box(const Photo& photo, const Rect& box)
{
    if (!(box.width >= 4.0 && box.height >= 4.0))
        throw Error(Error::Kind::invalid, "the box is too small to hold a face; give at least 4 x 4 pixels");
    const bool touches = box.left < photo.width() && box.top < photo.height() && box.left + box.width > 0.0 &&
                         box.top + box.height > 0.0;
    if (!touches) throw Error(Error::Kind::invalid, "the box lies outside the photo");
    return models().face(photo, box, 0.0);
}

Face FaceFinder::again(const Photo& photo, const Face& face) { return models().face(photo, face.box, face.confidence); }

Pose pose_of(const Landmarks& landmarks, int image_width, int image_height)
{
    // points that expressions leave in place: the nose, the eye corners, the jaw beside the ears
    constexpr std::array<int, 17> rigid{0, 1, 15, 16, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 39, 42, 45};
    std::vector<cv::Point3d> head;
    std::vector<cv::Point2d> seen;
    for (const int i : rigid) {
        const Point3& point = mean_head()[std::size_t(i)];
        head.emplace_back(point.x, point.y, point.z);
        seen.emplace_back(landmarks[std::size_t(i)].x, landmarks[std::size_t(i)].y);
    }
    const double focal = 1.2 * std::max(image_width, image_height);  // about a 40 mm lens on full frame
    const cv::Matx33d camera(focal, 0, image_width / 2.0, 0, focal, image_height / 2.0, 0, 0, 1);
    const HeadView start = fit_head(landmarks);
    const auto& r = start.rotation;
    cv::Vec3d turn;
    cv::Rodrigues(cv::Matx33d(r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8]), turn);
    const double depth = focal / start.scale;
    cv::Vec3d place((start.shift.x - image_width / 2.0) / start.scale,
                    (start.shift.y - image_height / 2.0) / start.scale, depth);
    cv::solvePnP(head, seen, camera, cv::noArray(), turn, place, true, cv::SOLVEPNP_ITERATIVE);
    cv::Matx33d rotation;
    cv::Rodrigues(turn, rotation);
    HeadView view;
    std::copy(std::begin(rotation.val), std::end(rotation.val), view.rotation.begin());
    return view.pose();
}

Face with_landmarks(Face face, Landmarks landmarks, int image_width, int image_height)
{
    face.pose = pose_of(landmarks, image_width, image_height);
    face.caution = caution_for(landmarks, face.pose);
    face.landmarks = std::move(landmarks);
    return face;
}

}  // namespace mien
