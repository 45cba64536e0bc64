let name n = match n with 1 -> "one" [@@warning "-8"]
let () = print_string ("it is " ^ name 3)
