#include "truth.hpp"
#include <stdexcept>
#include <string>

#include <map>
template <class K, class V> struct Missing : std::out_of_range { Missing() : std::out_of_range("no such key") {} };
int main() { watch(); throw Missing<std::string, std::map<int, long>>(); }
