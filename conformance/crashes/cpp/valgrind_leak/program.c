#include <stdlib.h>
static char* keep(int n) { return malloc(n); }
int main(void) { char* volatile p = keep(40); p = 0; return p != 0; }
