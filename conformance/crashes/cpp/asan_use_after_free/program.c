#include <stdlib.h>
static int use(const int* cart) { return cart[0]; }
int main(void) { int* cart = malloc(4); free(cart); return use(cart); }
