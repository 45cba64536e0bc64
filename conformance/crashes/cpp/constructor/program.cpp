#include "truth.hpp"
#include <stdexcept>
#include <string>

struct Cart { explicit Cart(int size) { if (size > 10) throw std::length_error("cart of " + std::to_string(size)); } };
int main() { watch(); Cart cart(11); }
