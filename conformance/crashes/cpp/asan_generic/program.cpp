#include <vector>
namespace app { template <class T> struct Shop { std::vector<T> items; T& last() { return *(items.data() + items.size()); } int operator()(int n) { return last() + n; } }; }
int main() { app::Shop<int> shop{{1, 2, 3}}; auto call = [&shop](int n) { return shop(n); }; return call(2); }
