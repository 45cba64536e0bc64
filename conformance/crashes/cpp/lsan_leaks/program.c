#include <stdlib.h>
static void* keep(size_t size) { return malloc(size); }
int main(void) { void* volatile a = keep(7); void** volatile b = malloc(sizeof(void*)); *b = malloc(3); a = 0; b = 0; (void)a; (void)b; return 0; }
