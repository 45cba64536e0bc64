{$mode objfpc}{$H+}
program crash;

uses SysUtils;

type
  EClosed = class(Exception) end;

function Find(left: Integer): Integer;
begin
  if left = 0 then
    raise EClosed.Create('no shelf: "Tee"' + LineEnding + 'nor "Kaffee"');
  Result := 1 + Find(left - 1);
end;

procedure Open;
begin
  WriteLn(2 * Find(2));
end;

begin
  Open;
end.
