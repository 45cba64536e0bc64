#include "truth.hpp"
#include <stdexcept>
#include <string>

class Shop { public: class Empty : public std::exception { const char* what() const noexcept override { return "the shop is empty"; } }; };
int main() { watch(); throw Shop::Empty(); }
