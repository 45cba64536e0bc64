// A write to address 0; the handler of backward-cpp prints the stack with its source.
#include <backward.hpp>

static backward::SignalHandling handling;

namespace app {
struct Shop {
    struct Cart {
        int *count;
        void add(int n) { *count += n; }
    };
    Cart cart;
    void place(int n) { cart.add(n); }
};
}  // namespace app

int main() {
    app::Shop shop{{nullptr}};
    shop.place(7);
}
