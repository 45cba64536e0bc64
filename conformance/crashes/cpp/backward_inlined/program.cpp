// A division by zero in a function that is inlined twice.
#include <backward.hpp>
#include <cstdlib>

static backward::SignalHandling handling;

namespace app {
static inline __attribute__((always_inline)) int share(int total, int parts) { return total / parts; }
static inline __attribute__((always_inline)) int price(int total, int parts) { return share(total, parts) + 1; }
__attribute__((noinline)) int place(int total, int parts) { return price(total, parts); }
}  // namespace app

int main(int count, char **) {
    std::exit(app::place(100, count - 1));
}
