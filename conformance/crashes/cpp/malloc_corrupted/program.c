#include <stdlib.h>
#include <string.h>
int main(void) { char* volatile p = malloc(24); memset(p, 255, 64); char* volatile q = malloc(4096); return q[0]; }
