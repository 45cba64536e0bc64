#include "truth.hpp"
#include <stdexcept>
#include <string>

namespace app { struct Shop { void place(int count) { if (count < 1) throw std::invalid_argument("count must be positive"); } }; }
int main() { watch(); app::Shop().place(0); }
