#include <pthread.h>
#include <unistd.h>
static int total;
static void* work(void* unused) { total++; return unused; }
int main(void) { pthread_t thread; pthread_create(&thread, 0, work, 0); usleep(200000); total++; pthread_join(thread, 0); return 0; }
