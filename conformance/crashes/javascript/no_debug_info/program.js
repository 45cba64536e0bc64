// Minified to one line: a column is the only place; and a script that has no file at all.
const vm = require('node:vm');
const o=(e,t)=>{try{return vm.runInNewContext("(function(){return n.id})()",{},{filename:""})}catch(n){throw new Error("E17",{cause:n})}};[1].forEach((r=>{o(r)}));
