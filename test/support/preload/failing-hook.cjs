/** Lets one part of the house fail when it is asked to stop. */
require('reflect-metadata');
const { Database } = require('../../../dist/src/database/database.js');

Database.prototype.onModuleDestroy = () => Promise.reject(new Error('not my day'));
