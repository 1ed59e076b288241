#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mien {

/// A place in a network, as a tree of its modules.
struct Layer {
    std::string name;                 // "FaceEncodingNet.blocks.3"
    std::vector<std::int64_t> shape;  // of its output for one face; empty for a mere group
    bool is_map = false;              // channels x height x width: what a class activation map can be made of
    bool is_usual = false;            // where to look when nothing else is asked for
    std::vector<Layer> children;
};

/// How a map comes about.
struct CamMethod {
    std::string_view name, title, paper;
    bool reads_layer = false;  // looks at one layer; the others look at the picture or at what the network attends to
    bool reads_class = false;  // another class gives another map
};

inline constexpr std::array<CamMethod, 13> cam_methods{{
    {"gradcam", "Grad-CAM", "Selvaraju et al., ICCV 2017", true, true},
    {"gradcam++", "Grad-CAM++", "Chattopadhay et al., WACV 2018", true, true},
    {"hirescam", "HiRes-CAM", "Draelos & Carin, 2020", true, true},
    {"layercam", "Layer-CAM", "Jiang et al., IEEE TIP 2021", true, true},
    {"xgradcam", "XGrad-CAM", "Fu et al., BMVC 2020", true, true},
    {"eigencam", "Eigen-CAM", "Muhammad & Yeasin, IJCNN 2020", true, false},
    {"scorecam", "Score-CAM", "Wang et al., CVPR Workshops 2020", true, true},
    {"ablationcam", "Ablation-CAM", "Desai & Ramaswamy, WACV 2020", true, true},
    {"occlusion", "Occlusion sensitivity", "Zeiler & Fergus, ECCV 2014", false, true},
    {"integrated", "Integrated gradients", "Sundararajan, Taly & Yan, ICML 2017", false, true},
    {"rollout", "Attention rollout", "Abnar & Zuidema, ACL 2020", false, false},
    {"survivors", "Patches that survive pooling", "Xue et al. (APViT), IEEE TAFFC 2022", false, false},
    {"attention", "The network's own attention", "the paper of the network", false, false},
}};

/// The method of that name; throws Error naming those there are.
const CamMethod& cam_method(std::string_view name);

/// Which of a recognizer's numbers a map explains: a class's logit, or by how much it exceeds another's.
struct Question {
    static constexpr int predicted = -1;
    static constexpr int none = -1;
    int shown = predicted;
    int against = none;

    bool is_difference() const noexcept { return against != none; }
};

/// What is asked of an Explainable.
struct MapRequest {
    std::string method = "gradcam";
    std::string layer;  // by its name; that of a group means its last map, empty the usual layer
    Question question;
};

}  // namespace mien
