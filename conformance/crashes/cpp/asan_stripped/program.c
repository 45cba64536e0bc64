#include <stdlib.h>
int main(void) { char* volatile p = malloc(4); return p[4]; }
