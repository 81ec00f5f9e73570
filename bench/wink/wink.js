// Reads all .txt files of a folder with wink-nlp, a line at a time (a line is a paragraph), and prints how many tokens and
// sentences it found and how many seconds that took, without loading.
// node wink.js NODE_MODULES FOLDER PIPES        PIPES: sbd, or sbd,pos, or empty for tokens alone
'use strict';
const fs = require('fs');
const path = require('path');
const [modules, folder, pipes] = process.argv.slice(2);
const load = (name) => require(path.resolve(modules, name));
const nlp = load('wink-nlp')(load('wink-eng-lite-web-model'), pipes ? pipes.split(',') : []);

const start = process.hrtime.bigint();
let tokens = 0, sentences = 0;
for (const name of fs.readdirSync(folder).sort()) {
  for (const line of fs.readFileSync(path.join(folder, name), 'utf8').split('\n')) {
    if (!line) continue;
    const doc = nlp.readDoc(line);
    tokens += doc.tokens().length();
    if (pipes.includes('sbd')) sentences += doc.sentences().length();
  }
}
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log(JSON.stringify({tokens, sentences, seconds}));
