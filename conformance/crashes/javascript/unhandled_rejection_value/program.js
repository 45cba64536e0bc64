// A rejection with something that is not an error.
Promise.reject({ status: 500 });
