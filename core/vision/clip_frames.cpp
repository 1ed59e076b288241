#include "core/vision/clip_frames.h"

#include "core/base/ending.h"
#include "core/base/error.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace mien {

namespace fs = std::filesystem;

struct ClipFrames::Reader {
    cv::VideoCapture capture;
    cv::Mat frame, rgb;
};

bool has_clip_name(const fs::path& file)
{
    constexpr std::array<std::string_view, 9> endings{".mp4",  ".m4v", ".mov",  ".mkv", ".avi",
                                                      ".webm", ".mpg", ".mpeg", ".wmv"};
    return std::ranges::find(endings, ending_of(file)) != endings.end();
}

ClipFrames::ClipFrames(const fs::path& file) : file_(file), reader_(std::make_unique<Reader>())
{
    if (!fs::is_regular_file(file)) throw Error(Error::Kind::not_found, "there is no file " + file.string());
    if (!reader_->capture.open(file.string(), cv::CAP_FFMPEG))
        throw Error(Error::Kind::damaged, file.string() + " cannot be read as a video");
}

ClipFrames::~ClipFrames() = default;

int ClipFrames::count() const { return std::max(0, int(reader_->capture.get(cv::CAP_PROP_FRAME_COUNT))); }

double ClipFrames::rate() const
{
    const double rate = reader_->capture.get(cv::CAP_PROP_FPS);
    return std::isfinite(rate) && rate > 0.0 ? rate : 0.0;
}

std::optional<Photo> ClipFrames::next()
{
    if (!reader_->capture.read(reader_->frame)) return std::nullopt;
    cv::cvtColor(reader_->frame, reader_->rgb, cv::COLOR_BGR2RGB);
    const cv::Mat& rgb = reader_->rgb;
    Photo photo;
    photo.pixels = Raster<std::uint8_t>(rgb.cols, rgb.rows, 3, {rgb.data, rgb.data + rgb.total() * 3});
    photo.source = file_;
    return photo;
}

}  // namespace mien
