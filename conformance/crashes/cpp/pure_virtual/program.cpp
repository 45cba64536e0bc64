struct Base { Base() { call(); } void call() { run(); } virtual void run() = 0; };
struct Shop : Base { void run() override {} };
int main() { Shop shop; }
