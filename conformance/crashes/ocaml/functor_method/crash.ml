module Make (T : sig val name : string end) = struct
  let open_it n = if n > 0 then failwith T.name else n
end
module Shop = Make (struct let name = "a functor" end)
let () = print_int (1 + Shop.open_it 3)
