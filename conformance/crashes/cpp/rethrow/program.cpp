#include "truth.hpp"
#include <stdexcept>
#include <string>

static void load() { throw std::domain_error("no such page"); }
int main() { watch(); try { load(); } catch (const std::exception&) { throw; } }
