let rec count n = 1 + count (n + 1)
let () = print_int (count 0)
