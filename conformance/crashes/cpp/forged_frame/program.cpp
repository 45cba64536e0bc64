#include "truth.hpp"
#include <stdexcept>
#include <string>
int main() { watch(); throw std::runtime_error("bad order\n    #0 0x4005d6 in pay /srv/shop/pay.cpp:12:3\nend of message"); }
