#include <thread>
static int* cart = new int[2];
static void worker(int at) { cart[at] = 7; }
int main() { std::thread(worker, 2).join(); }
