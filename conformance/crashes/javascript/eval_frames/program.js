// Evaluated code: eval in eval, and the Function constructor.
function evaluate(source) {
  return eval(source);
}

new Function('run', 'return run("evaluate(\'null.f\')")')(evaluate);
