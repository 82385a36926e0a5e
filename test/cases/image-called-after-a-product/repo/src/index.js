console.log('creates users');
