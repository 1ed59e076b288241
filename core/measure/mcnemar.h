#pragma once

namespace mien {

/// McNemar's test (1947), exact: two recognizers judge the same photographs; the first alone is right on `first_only`
/// of them, the second alone on `second_only`. The chance, 0..1, of a difference at least as large if both were equally
/// good.
double mcnemar(int first_only, int second_only);

}  // namespace mien
