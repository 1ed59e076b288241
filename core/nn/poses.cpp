#include "core/nn/poses.h"

#include "core/data/head.h"

#include <torch/torch.h>

namespace mien::nn {

torch::Tensor poses_of(const torch::Tensor& landmarks)
{
    const auto count = landmarks.size(0);
    auto result = torch::empty({count, 3});
    const auto at = landmarks.accessor<float, 3>();
    for (std::int64_t i = 0; i < count; ++i) {
        Landmarks points;
        for (int p = 0; p < 68; ++p) points.push_back({at[i][p][0], at[i][p][1]});
        const Pose pose = fit_head(points).pose();
        result[i] = torch::tensor({pose.yaw, pose.pitch, pose.roll}, torch::kFloat32);
    }
    return result;
}

}  // namespace mien::nn
