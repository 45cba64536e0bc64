const fs=require("fs");
const m=new WebAssembly.Module(fs.readFileSync("shop.wasm"));
const i=new WebAssembly.Instance(m,{});
function order(n){return i.exports.open(n);}
order(9);
