#include "truth.hpp"
#include <stdexcept>
#include <string>
#include <vector>
int main() { watch(); std::vector<int> v(3); return v.at(7); }
