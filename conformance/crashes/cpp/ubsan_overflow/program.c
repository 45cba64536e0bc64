#include <limits.h>
static int add(int n) { return n + 1; }
int main(void) { return add(INT_MAX) == 0; }
