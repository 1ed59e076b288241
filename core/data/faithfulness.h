#pragma once

#include <string>
#include <vector>

namespace mien {

/// How far a map can be trusted: what happens to the class's probability when the map decides what is hidden.
struct Faithfulness {
    /// Petsiuk et al. 2018: the probability while pixels turn grey (return to a blurred picture), the greatest of the
    /// map first, at even shares from 0 to 1; and the area under each. A good map deletes low and inserts high.
    std::vector<double> deletion, insertion;
    double deletion_area = 0.0, insertion_area = 0.0;

    /// ROAD (Rong et al. 2022): the probability when the greatest (least) 20, 40, 60, 80 % of the map are imputed from
    /// their surroundings; and half the mean difference. Above 0 the map knows more than chance.
    std::vector<double> road_greatest, road_least;
    double road = 0.0;

    /// Chattopadhay et al. 2018, of the picture shown only as far as the map is bright: the share of the probability
    /// that is lost, and whether it rises instead.
    double drop = 0.0;
    bool rises = false;

    /// Adebayo et al. 2018: the rank correlation of the map with the one of a network whose last layers were shuffled,
    /// more and more of them. A map that stays alike shows the picture, not what the network learned.
    struct Shuffled {
        double share = 0.0;  // of the network's tensors, from its end
        double correlation = 0.0;
    };
    std::vector<Shuffled> shuffled;
};

}  // namespace mien
