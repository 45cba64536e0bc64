#include "truth.hpp"
#include <stdexcept>
#include <string>
int main() { watch(); throw std::runtime_error("Bestellung für Zoë: 注文 🛒"); }
