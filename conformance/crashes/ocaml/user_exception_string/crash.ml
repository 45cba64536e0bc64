module Shop = struct
  exception Closed of string
  let enter hour = if hour > 20 then raise (Closed "since eight") else hour
end
let () = print_int (1 + Shop.enter 21)
