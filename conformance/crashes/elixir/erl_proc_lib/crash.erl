-module(crash).
-compile([export_all, nowarn_export_all]).

main() -> proc_lib:spawn(fun() -> truth:observe(fun() -> start() end) end), timer:sleep(300), halt(0).

start() -> Kept = error({torn, 3}), [Kept].
