#include <stdlib.h>
int main(void) { int* p = malloc(8); int r = p[1] ? 3 : 4; free(p); return r; }
