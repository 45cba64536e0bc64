// How a class name, a name property and a code show in the first line.
class Plain extends Error {}

class ValidationError extends TypeError {}

class Named extends Error {
  get name() {
    return 'com.acme.Named';
  }
}

function report(error) {
  console.log(error);
}

report(new Plain('a class without a name of its own'));
report(new ValidationError('a class whose name ends in Error'));
report(new Named('a name with dots'));
report(Object.assign(new Error('with fields'), { code: 'E_FIELDS', statusCode: 409, when: new Date(0), list: ['x', 'y'] }));
