exception Shelf_missing of int * string
let open_shelf n = if n > 2 then raise (Shelf_missing (n, "no \"shelf\"")) else n
let () = print_int (1 + open_shelf 3)
