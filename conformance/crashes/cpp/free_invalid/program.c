#include <stdlib.h>
int main(void) { char* p = malloc(64); volatile int off = 8; free(p + off); return 0; }
