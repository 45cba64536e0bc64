1;
function count = find_shelf (left)
  if left == 0
    error ("Shop:closed", "no shelf for \"Tee\"");
  end
  count = 1 + find_shelf (left - 1);
end
function open_shop ()
  printf ("opening\n");
  x = find_shelf (2);
end
if ! isempty (getenv ("UEP_TRUTH"))
  try
    open_shop ();
  catch told
    file = fopen (getenv ("UEP_TRUTH"), "a");
    fprintf (file, "%s\n", jsonencode (struct ("message", told.message, "stack", {told.stack})));
    fclose (file);
  end
end
open_shop ();
