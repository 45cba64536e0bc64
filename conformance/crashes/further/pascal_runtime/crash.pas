{$R+}
program crash;

var
  shelves: array[1..2] of Integer;

procedure Fill(at: Integer);
begin
  shelves[at] := 3;
end;

begin
  Fill(5);
end.
