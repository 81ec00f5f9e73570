const ie=["party","as_of","known"],g=()=>({path:location.pathname.split("/").slice(1).map(decodeURIComponent),query:new URLSearchParams(location.search)}),S=(...e)=>"/"+e.map(t=>encodeURIComponent(t).replaceAll("%3A",":")).join("/"),f=(e,t)=>{const s=g().query,n=new URLSearchParams(t?[...s].filter(([c])=>ie.includes(c)):s);for(const[c,r]of Object.entries(e)){n.delete(c);for(const i of Array.isArray(r)?r:[r])(i||i===0)&&n.append(c,String(i))}const a=n.toString().replaceAll("%3A",":").replaceAll("%2F","/");return(t??location.pathname)+(a?"?"+a:"")};class I extends Error{constructor(t,s,n,a){super(`${n}: ${a}`),this.status=t,this.code=s,this.title=n,this.detail=a}}const T=new Map,le=60,wt=(e,t={})=>{const s=new URLSearchParams;for(const n of["as_of","known"])g().query.get(n)&&s.set(n,g().query.get(n));for(const[n,a]of Object.entries(t))for(const c of Array.isArray(a)?a:[a])c!=null&&c!==""&&s.append(n,String(c));return`/api/v1${e}${s.size?"?"+s:""}`};async function de(e){const t=await fetch(e).catch(()=>{throw new I(0,"no-server","The server does not answer","it was stopped, or the connection is lost")}),s=await t.json().catch(()=>({}));if(t.ok)return s;const n=String(s.type??"").replace("/problems/","");throw new I(t.status,n,s.title??"The record could not be asked",s.detail??t.statusText)}function b(e,t){const s=wt(e,t);let n=T.get(s);return n||(n=de(s),T.set(s,n),n.catch(()=>T.delete(s)),T.size>le&&T.delete(T.keys().next().value)),n}const Rt=()=>g().query.getAll("party");class Ft{constructor(t){this.text=t}}const Ht=e=>e==null||e===!1?"":Array.isArray(e)?e.map(Ht).join(""):e instanceof Ft?e.text:String(e).replace(/[&<>"']/g,t=>`&#${t.charCodeAt(0)};`),o=(e,...t)=>new Ft(e.reduce((s,n,a)=>s+n+(a<t.length?Ht(t[a]):""),"")),ue=(e,t)=>e.flatMap((s,n)=>n?[t,s]:[s]),h=(e,t,s=t+"s")=>`${e.toLocaleString("en").replaceAll(","," ")} ${e===1?t:s}`,w=e=>{const t=e.replaceAll("_"," ");return t.charAt(0).toUpperCase()+t.slice(1)},qt=["Jan","Feb","Mar","Apr","May","June","July","Aug","Sept","Oct","Nov","Dec"],pe={SP:"spring",SU:"summer",FA:"autumn",WI:"winter"};function y(e,t=!0){if(!e)return"day not known";const s=/^(\d{4})-(\d\d)-(\d\d)/.exec(e),n=(r,i)=>t?`${r} ${i}`:r;if(s)return n(`${Number(s[3])} ${qt[Number(s[2])-1]}`,s[1]);const a=/^(\d{4})-(\d\d)$/.exec(e);if(a)return n(qt[Number(a[2])-1],a[1]);const c=/^(\d{4})-(?:(SP|SU|FA|WI)|Q(\d)|H(\d)|W(\d\d))$/.exec(e);return c?c[2]?n(pe[c[2]],c[1]):c[3]?n(`quarter ${c[3]}`,c[1]):n(c[4]?`half ${c[4]}`:`week ${Number(c[5])}`,c[1]):e.replaceAll("-","‑")}function Ut(e){const t=/T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(e??"");return y(e)+(t?`, ${t[1]}${t[2]?" "+t[2].replace("Z","UTC"):""}`:"")}const q=(e,t,s)=>Math.round(Date.UTC(e,t,s)/864e5);function U(e){const t=/^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|T)/.exec(e??"");if(t){const[c,r,i]=[Number(t[1]),t[2]?Number(t[2])-1:null,t[3]?Number(t[3]):null];return r===null?{first:q(c,0,1),last:q(c,11,31)}:i===null?{first:q(c,r,1),last:q(c,r+1,0)}:{first:q(c,r,i),last:q(c,r,i)}}const s=/^(\d{4})-(?:(SP|SU|FA|WI)|Q(\d)|H(\d))$/.exec(e??"");if(!s)return null;const n=Number(s[1]),a=s[2]?{SP:2,SU:5,FA:8,WI:11}[s[2]]:s[3]?(Number(s[3])-1)*3:(Number(s[4])-1)*6;return{first:q(n,a,1),last:q(n,a+(s[4]?6:3),0)}}const pt=e=>new Date(e*864e5).toISOString().slice(0,10),$e={channel:"talks",consultation:"consultations"},me={leader:"Leaders",ministerial_strategic:"Ministers and advisers",working:"Working level",military:"Military",multilateral:"Multilateral",parliamentary:"Parliaments",other:"Other",unspecified:"Level not known"},kt=e=>me[e]??w(e),O=e=>$e[e]??e.replaceAll("_"," "),_=(e,t,s,n)=>o`<header class="head">
    <p class="kicker">${e}</p>
    <h1>${t}</h1>
    ${s&&o`<p class="deck">${s}</p>`} ${n&&o`<div class="tools">${n}</div>`}
  </header>`,M=(e,t,s)=>o`<p class="coverage">
    <b>Coverage</b> ${h(t.documents,"text")}${t.first&&o`, ${y(t.first)} to ${y(t.last)}`}. ${s} As of
    ${y(e.record.as_of)}. Times keep the zone of their source.
  </p>`,he=e=>o`<a class="btn" data-key="t" href="${f({view:e?null:"table"})}"
    >${e?"Show as chart":"Show as table"} <kbd>t</kbd></a
  >`,V=(e,t,s="CSV")=>o`<a class="btn" href="${wt(e,{limit:0,...t,format:"csv"})}" download="${e.slice(1).replaceAll("/","-")}.csv"
    >${s}</a
  >`,X=(e,t,s="")=>o`<a class="ev ${s}" href="${f({ev:e})}">${t}</a>`,k=(e,t,s={})=>o`<a href="${f(s,e)}">${t}</a>`,z=(e,t,s)=>k(S("doc",e),s,{at:Array.isArray(t)?t.join("-"):t}),L=e=>e.title||e.path,D=(e,t)=>o`<i class="side ${e.side(t.side)}">${t.outlet||(t.side?e.actor(t.side):"outlet not known")}</i
    >, <time>${Ut(t.published??t.date)}</time>`,vt=(e,t)=>o`<div class="state">
    <h2>${e}</h2>
    <p>${t}</p>
  </div>`;function fe(e,t,s,n,a=7){const c="glyph";return e==="call"?o`<circle class="${c}" cx="${s}" cy="${n}" r="${a}" />`:e==="meeting"||e==="visit"||e==="summit"?o`<rect class="${c}" x="${s-a+.5}" y="${n-a+.5}" width="${2*a-1}" height="${2*a-1}" />`:o`<path class="${c}" d="M${s} ${n-a-1}L${s+a+1} ${n}L${s} ${n+a+1}L${s-a-1} ${n}Z" />`}const ge=["planned","proposed","hypothetical","cancelled","denied","suspended"],be=e=>!ge.includes(e.status),Vt=e=>(be(e)?w(O(e.kind)):`${w(e.status)} ${O(e.kind)}`)+(e.place?`, ${e.place}`:""),xt=(e,t)=>t.map(s=>e.actor(s)).join(", ")||"parties not known";class K{constructor(t){this.all=t;const s=new TextEncoder().encode(t);this.bytes=s.length===t.length?null:s}bytes;static decoder=new TextDecoder;slice(t,s){return this.bytes?K.decoder.decode(this.bytes.subarray(t,s)):this.all.slice(t,s)}get size(){return this.bytes?this.bytes.length:this.all.length}}const ye={engagement:async e=>(await b(`/engagements/${e}`)).mentions,utterance:async e=>(await b(`/utterances/${e}`)).quotes.map(t=>t.passage),commitment:async e=>(await b(`/commitments/${e}`)).history.map(t=>t.passage),claim:async e=>(await b(`/claims/${e}`)).readings.flatMap(t=>t.evidence),fact:async e=>[await b(`/documents/${e.replace("/","/facts/")}`)],issue:async e=>{const[t,...s]=e.split("/");return(await b("/issues",{issue:t,limit:0})).rows.filter(a=>a.issue===t&&(!s.length||a.engagement===s.join("/")))},span:async e=>{const[t,s]=e.split("/");return s.split(",").map(n=>({document:t,span:n.split("-").map(Number)}))}};function we(e,t,[s,n]){const a=t.find(({span:p})=>p[0]<=s&&s<p[1])?.span??[s,n],c=Math.max(a[0],s-300),r=Math.max(n,Math.min(a[1],n+300)),[i,l]=[c>a[0]?"…":"",r<a[1]?"…":""];return o`${i}${e.slice(c,s)}<mark>${e.slice(s,n)}</mark>${e.slice(n,r)}${l}`}async function ke(e,t){const s=await b(`/documents/${e}`,{layers:"blocks,metadata"}),n=new K(s.text),a=[...new Map(t.map(({span:c})=>[c.join(),c])).values()].sort((c,r)=>c[0]-r[0]);return{head:{document:e,date:s.published?.value??null,outlet:s.outlet?.value??null,title:s.title?.value??null,genre:s.genre,side:s.side,path:s.path},passages:a.map(c=>({span:c,markup:we(n,s.blocks??[],c)}))}}async function ve(e,t){const s=t.indexOf("/"),n=ye[t.slice(0,s)],a=n?await n(t.slice(s+1)):[],c=[...new Set(a.map(l=>l.document))],r=await Promise.all(c.map(l=>ke(l,a.filter(p=>p.document===l))));r.sort((l,p)=>(l.head.date??"9").localeCompare(p.head.date??"9"));const i=r.reduce((l,p)=>l+p.passages.length,0);return o`<header>
      <h2>${h(i,"passage")}, ${h(r.length,"text")}</h2>
      <a class="btn" data-close href="${f({ev:null})}">Close <kbd>Esc</kbd></a>
    </header>
    ${r.map(({head:l,passages:p})=>o`<section>
          <h3><a href="${f({},S("doc",l.document))}">${L(l)}</a></h3>
          <small>${D(e,l)}</small>
          ${p.map(({span:d,markup:u})=>o`<p class="passage">${z(l.document,d,u)}</p>`)}
        </section>`)}`}const Jt=[["/timeline","Timeline","t",["engagement","cadence"]],["/matrix","Issues","i",["issue"]],["/compare","Compare","o",[]],["/quotes","Quotes","q",["utterance"]],["/claims","Claims","c",["claim"]],["/commitments","Commitments","m",[]],["/lineage","Lineage","l",[]],["/desk","Desk","d",[]]],J=()=>localStorage.getItem("theme")??(matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"),Qt=()=>{document.documentElement.dataset.theme=J()};function Ct(){localStorage.setItem("theme",J()==="dark"?"light":"dark"),Qt();for(const e of document.querySelectorAll("[data-theme-toggle]"))e.textContent=J()==="dark"?"Light":"Dark"}function xe(e){const t=Rt().join("|"),s=e.record.pairs.map(({parties:n,contacts:a})=>({value:n.join("|"),contacts:a,parties:n}));return t&&!s.some(({value:n})=>n===t)&&s.unshift({value:t,contacts:0,parties:t.split("|")}),o`<label class="pairpick"
    ><span class="sr">Whose contacts</span>
    <select data-param="party">
      <option value="" ${!t&&o`selected`}>All states</option>
      ${s.map(({value:n,contacts:a,parties:c})=>o`<option value="${n}" ${n===t&&o`selected`}>
            ${c.map(r=>e.actor(r)).join(" and ")}${a>0&&` (${a})`}
          </option>`)}
    </select></label
  >`}function Se(e){const t=g().path[0]??"",s=g().query.get("as_of")??"";return e?o`<a class="mark-word" href="${f({},"/timeline")}">Readout</a>${xe(e)}
    <nav aria-label="Views">
      ${Jt.map(([n,a,,c])=>o`<a href="${f({},n)}" ${(n==="/"+t||c.includes(t))&&o`aria-current="page"`}>${a}</a>`)}
    </nav>
    <form data-to="/search" role="search">
      <input name="q" aria-label="Search the record" placeholder="Search" autocomplete="off" /><kbd>/</kbd>
    </form>
    <label class="asofpick"
      ><span>as of</span> <input type="date" data-param="as_of" value="${s.slice(0,10)}" max="${e.record.as_of}"
    /></label>
    <button type="button" data-theme-toggle aria-label="Light or dark">${J()==="dark"?"Light":"Dark"}</button>`:o`<a class="mark-word" href="/">Readout</a>`}const Ae=[["j  k","next, previous item"],["J  K","next, previous fact of any layer (reader)"],["Enter","open it (timeline: once selects, twice opens)"],["Esc","close what is open"],["e","passages behind the item"],["/","search"],["[  ]","previous, next in the series"],["t","chart or table"],["c","what was cut (reader)"],["g then t i o q c m l d","go to a view"],["\\","light or dark"],["?","this list"]],Bt=()=>localStorage.getItem("keys")!=="off";function Zt(e){if(!e)return;(e.matches("a, [tabindex], button, select, input")?e:e.querySelector("a, [tabindex], button"))?.focus({preventScroll:!0}),e.scrollIntoView({block:"nearest"})}const _e=e=>e.getClientRects().length>0;function Tt({main:e,drawer:t},s){const n=t.hidden?[...e.querySelectorAll("[data-item]")].filter(_e):[...t.querySelectorAll(".passage a")],a=document.activeElement;let c=n.findIndex(i=>i===a||i.contains(a));c<0&&t.hidden&&(c=n.findIndex(i=>i.matches(".on")));const r=c<0?s>0?0:n.length-1:c+s;Zt(n[Math.max(0,Math.min(n.length-1,r))]??null)}function Nt({main:e,go:t},s){const n=new CustomEvent("stepfact",{detail:{by:s,go:t},bubbles:!0});e.querySelector(".reader")?.dispatchEvent(n)}function Me(e){const t=s=>s.split("  ").map(n=>o`<kbd>${n}</kbd> `);e.innerHTML=o`<h2>Keyboard</h2>
    <dl>
      ${Ae.map(([s,n])=>o`<dt>${t(s)}</dt>
            <dd>${n}</dd>`)}
    </dl>
    <p>
      <label><input type="checkbox" data-keys ${Bt()&&o`checked`} /> Single keys are on</label>
    </p>
    <form method="dialog"><button>Close</button></form>`.text,e.querySelector("[data-keys]").onchange=s=>localStorage.setItem("keys",s.target.checked?"on":"off"),e.showModal()}function qe({drawer:e,go:t}){const{query:s}=g();!e.hidden||s.get("ev")?t(f({ev:null})):(s.get("sel")||s.get("open")||s.get("at"))&&t(f({sel:null,open:null,at:null}))}function Ce(e,t){const s=document.activeElement,n=s?.closest("[data-item]");!s||!n||(n.dataset.opens&&g().query.get("sel")===n.dataset.item?(t.preventDefault(),e.go(n.dataset.opens)):s===n&&!s.matches("a")&&n.querySelector("a")?.click())}function Te(e){const{main:t,help:s,go:n}=e;let a=0;const c=l=>t.querySelector(l)?.click(),i={j:()=>Tt(e,1),k:()=>Tt(e,-1),J:()=>Nt(e,1),K:()=>Nt(e,-1),g:()=>void(a=performance.now()),"/":()=>(document.querySelector(".ask input")??document.querySelector("#top input[name=q]"))?.focus(),"?":()=>Me(s),"[":()=>c("[rel=prev]"),"]":()=>c("[rel=next]"),t:()=>c("[data-key=t]"),c:()=>c("[data-key=c]"),e:()=>document.activeElement?.closest("[data-item]")?.querySelector(".ev, .cell")?.click(),"\\":Ct};addEventListener("keydown",l=>{const p=l.target;if(p.matches("input:not([type=checkbox]), select, textarea")){l.key==="Escape"&&p.blur();return}if(l.ctrlKey||l.metaKey||l.altKey||s.open)return;if(l.key==="Escape")return qe(e);if(l.key==="Enter")return Ce(e,l);if(!Bt())return;const d=a&&performance.now()-a<1500?Jt.find(m=>m[2]===l.key):void 0;if(a=0,d)return n(f({},d[0]));const u=i[l.key];u&&(l.preventDefault(),u())}),addEventListener("click",l=>{l.target.closest?.("[data-theme-toggle]")&&Ct()})}const Ne=e=>e.slice(e.indexOf(".")+1).split("_").map(t=>t.charAt(0).toUpperCase()+t.slice(1)+(t.length===1?".":"")).join(" ");class Oe{constructor(t){this.record=t;const s=Rt().map(n=>n.split(".")[0]);this.sides=[...new Set([...s,...t.sides,...t.pairs[0]?.parties??[]])].slice(0,2)}sides;actor(t){return t?this.record.actors[t]??Ne(t):"not said"}issue(t){return t?this.record.issues[t]??w(t):""}side(t){const s=t?.split(".")[0];return s&&s===this.sides[0]?"A":s&&s===this.sides[1]?"M":"P"}sideName(t){return t==="P"?"Press":this.actor(this.sides[t==="A"?0:1])}}const Xt=async()=>new Oe(await b("/record")),ot=["contradicted","depends_on_scope","supported","record_too_thin"],St=e=>e.split("_")[0],j=e=>w(e).toLowerCase(),Y=e=>o`<span class="dot ${St(e)}"></span>${j(e)}`,R=({least:e,most:t})=>e===t?`${e} ${e===1?"day":"days"}`:`${e} to ${t} days`,Ot=365.2425/12,Le=({least:e,most:t})=>{const[s,n]=[(e/Ot).toFixed(1),(t/Ot).toFixed(1)];return s===n?`${s} months`:`${s} to ${n} months`},At=e=>e[0]===e[1]?y(e[0]):`${y(e[0])} to ${y(e[1])}`;function je([e,t]){for(const s of[e.slice(0,4),e.slice(0,7)]){const n=U(s);if(n&&pt(n.first)===e&&pt(n.last)===t)return s}return e}const G=(e,t=o`;<br />`)=>ue(e.split("; ").map(s=>s.replace(/(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)/g,(n,a,c)=>At([a,c])).replace(/\d{4}-\d\d-\d\d/g,n=>y(n))),t),ct=60,Ee=84;function Pe(e){const t=Math.min(860,innerWidth-48),s=e.before.slice(0,ct),n=U(e.scope.at?.[1])??U(e.as_of);if(!s.length||!n)return o``;const a=$=>U($.when)??{first:n.last-$.most,last:n.last-$.least},c=Math.min(...s.map($=>a($).first)),r=$=>40+($-c)/Math.max(1,n.last-c)*(t-80),i=s.find($=>e.asked?.engagements.includes($.engagement)&&$.counts)??s.find($=>$.counts),l=i?[r(n.last)]:[],p=($,v)=>l.some(A=>Math.abs(A-v)<Ee)?null:(l.push(v),o`<text class="nd" x="${v}" y="70" text-anchor="middle">${y($.when)}</text>
      <text class="nk" x="${v}" y="84" text-anchor="middle">${O($.kind)}</text>`),d=$=>{const{first:v,last:A}=a($),[C,at]=[r(v),r(A)],re=v===A?fe($.kind,!1,C,46,6):o`<rect class="fuzzy" x="${C}" y="41" width="${Math.max(7,at-C)}" height="10" rx="2" />`;return o`<a
      class="node"
      href="${f({ev:`engagement/${$.engagement}`})}"
      aria-label="${O($.kind)}, ${y($.when)}${$.counts?"":", does not count"}"
    >
      <rect class="hit" x="${C-9}" y="34" width="${Math.max(18,at-C+18)}" height="24" /><g class="${!$.counts&&"faint"}"
        >${re}</g
      >${p($,(C+at)/2)}
    </a>`},u=i?[i,...s.filter($=>$!==i)]:s,m=i&&r(a(i).last);return o`<figure>
    <svg width="${t}" height="92" role="group" aria-label="Contacts before the claim; those outside the scope are faint">
      <path class="lane" d="M8 46H${t-8}" />
      ${m!=null&&o`<path class="span" d="M${m} 46H${r(n.last)}" />`}
      ${i&&m!=null&&o`<text class="gap longest" x="${(m+r(n.last))/2}" y="30" text-anchor="middle">${R(i)}</text>`}
      ${u.map(d)}
      <path class="asof" d="M${r(n.last)} 34V58" />
      <text class="nk" x="${r(n.last)}" y="84" text-anchor="middle">claim</text>
      <text class="nd" x="${r(n.last)}" y="70" text-anchor="middle">${y(pt(n.last))}</text>
    </svg>
    ${e.before.length>ct&&o`<figcaption class="muted">The latest ${ct} of ${e.before.length} contacts; the table has all.</figcaption>`}
  </figure>`}const _t=(...e)=>{const{query:t}=g();return Object.fromEntries(e.filter(s=>t.get(s)).map(s=>[s,t.get(s)]))},H=(e,t,s,n=w)=>{const a=g().query.get(e)??"";return o`<label
    >${t}
    <select data-param="${e}" data-key="${e}" aria-label="${t}">
      <option value="">any</option>
      ${[...new Set([...s,...a?[a]:[]])].map(c=>o`<option value="${c}" ${c===a&&o`selected`}>${n(c)}</option>`)}
    </select></label
  >`},Q=(e,t,s,n=[])=>{const a=g().query.get(e)??"",c=[...new Set(n)].filter(Boolean).sort((r,i)=>r.localeCompare(i));return o`<label
      >${t}
      <input
        data-param="${e}"
        aria-label="${t}"
        data-key="${e}"
        value="${a}"
        placeholder="${s}"
        size="${Math.max(s.length,9)}"
        autocomplete="off"
        ${c.length>0&&o`list="known-${e}"`} /></label
    >${c.length>0&&o`<datalist id="known-${e}">${c.slice(0,300).map(r=>o`<option value="${r}"></option>`)}</datalist>`}`},Yt=()=>o`${Q("since","From","2023-06-01")}${Q("until","to","2024-12")}`,$t=e=>o`<a href="${f(Object.fromEntries([...e,"next"].map(t=>[t,null])))}">Clear the filters</a>`,Gt=()=>Number.parseInt(g().query.get("next")??"",10)||0;function Mt(e,t,s=t+"s"){const n=Gt(),a=h(e.found,t,s);return!n&&!e.next?o`<p class="rowsnext muted">All ${a}.</p>`:o`<p class="rowsnext">
    <span class="muted">${h(n+1,"")}to ${h(n+e.rows.length,"")}of ${a}</span>
    ${n>0&&o`<a class="btn" rel="prev" href="${f({next:null})}">First page</a>`}
    ${e.next&&o`<a class="btn" rel="next" href="${f({next:e.next})}">Next ${t===s?"rows":s} <kbd>]</kbd></a>`}
  </p>`}const We=["conversation","call","meeting","talks","visit","summit"],Ie=["kind","level","months","reference","since","until"],ze=e=>e==="conversation"?"conversation (call or meeting)":O(e),te=e=>e==="any"?"any level":kt(e).toLowerCase();function mt(){const e=g().query.getAll("party");return{..._t(...Ie),party:e.some(t=>t.includes("."))?e:[]}}const ht=(e,t,s,n)=>o`<select class="chip" data-param="${e}" data-key="${e}" aria-label="${t}">
    ${n.map(([a,c])=>o`<option value="${a}" ${a===s&&o`selected`}>${c}</option>`)}
  </select>`,Lt=(e,t,s,n="text")=>o`<input
    class="chip"
    type="${n}"
    data-param="${e}"
    data-key="${e}"
    aria-label="${t}"
    value="${s}"
    size="10"
    ${n==="number"&&o`min="1" max="1200"`}
  />`;function jt(e,t,s){const{parties:n}=t.scope,a=n[s],[c]=a.split("."),r=t.before.flatMap(d=>d.parties).filter(d=>d.split(".")[0]===c&&d!==c),i=[...new Set([a,...r])].slice(0,40),l=d=>n.map((u,m)=>m===s?d:u).join("|"),p=[l(c),`anyone of ${e.actor(c)}`];return ht("party",`Side ${s+1}`,l(a),[...i.filter(d=>d!==c).map(d=>[l(d),e.actor(d)]),...a===c||n.some((d,u)=>u!==s&&d.includes("."))?[p]:[]])}function De({number:e,unit:t}){const s={month:1,year:12,decade:120};return e!==null&&t&&s[t]?String(e*s[t]):""}function Ke(e){const{form:t,reference:s,mod:n,number:a,unit:c}=e.scope,{query:r}=g();if(t==="first_in"||r.get("months")){const i=De(e.scope),l={LESS_THAN:"nearly",MORE_THAN:"more than",APPROX:"about"},p=!i&&a?` (said: ${a} ${c}s)`:"";return o`in ${!r.get("months")&&n&&l[n]} ${Lt("months","Months",r.get("months")??i,"number")}
    months${p}`}return t==="first_since"||r.get("reference")?o`since ${Lt("reference","Since when",r.get("reference")??(s?je(s):""))}`:null}function Re(e,t){const{kind:s,level:n,parties:a,form:c,number:r,at:i}=t.scope,l=[...new Set([n,"leader","ministerial_strategic",...t.before.map(d=>d.level),"any"])],p={nth:r?`Number ${r} of all`:"Which of all",count:`${r??""} in all, counting each`,last:"The last",elapsed:"The time since the last",never:"Never a"};return o`<section class="formula">
    <h2>As read${c&&o` <small>${w(c).toLowerCase()}</small>`}</h2>
    <p class="chips">
      ${p[c??""]??"The first"}
      ${ht("kind","Kind",s,[...new Set([s,...We])].map(d=>[d,ze(d)]))}
      of
      ${ht("level","Level",n,l.map(d=>[d,te(d)]))}
      between
      ${a.length===2?o`${jt(e,t,0)} and ${jt(e,t,1)}`:o`<b>${xt(e,a)}</b>`}
      ${Ke(t)}${i&&o`, as of ${At(i)}`}
    </p>
    ${Object.values(mt()).flat().length>0&&o`<p><a href="${f({kind:null,level:null,months:null,reference:null,party:null})}">As the text has it</a></p>`}
  </section>`}const ee=e=>o`<small
    >${k(S("engagement",...e.engagement.split("/")),Vt({kind:e.kind,status:"held"}))},
    ${kt(e.level).toLowerCase()}, ${X(`engagement/${e.engagement}`,"passages")}</small
  >`;function Fe(e,t){const s=e.before.find(a=>t.engagements.includes(a.engagement))??e.before.find(a=>a.counts),{at:n}=e.scope;return o`<div class="compute">
    ${n&&o`<p><span>reference</span> ${At(n)}</p>`}
    ${s&&o`<p>
      <span>${t.verdict==="contradicted"?"counter-example":"last that counts"}</span> ${y(s.when)} ${ee(s)}
    </p>`}
    ${t.days&&o`<p class="sum"><span>difference</span> ${R(t.days)} = ${Le(t.days)}</p>`}
    <p><span>in full</span> ${G(t.computation)}</p>
  </div>`}const He=(e,t)=>o`<tr data-item="${t.kind}/${t.level}" class="${e.scope.kind===t.kind&&e.scope.level===t.level&&"on"}">
    <th scope="row"><a href="${f({kind:t.kind,level:t.level})}">${w(O(t.kind))}, ${te(t.level)}</a></th>
    <td class="num">${t.days?R(t.days):"–"}</td>
    <td>${Y(t.verdict)}</td>
  </tr>`;function Ue(e,t){return o`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Contact before</th>
          <th scope="col">Date</th>
          <th scope="col">Parties</th>
          <th scope="col" class="num">Days between</th>
          <th scope="col">Counts</th>
        </tr>
      </thead>
      <tbody>
        ${t.before.map(s=>o`<tr data-item="${s.engagement}">
              <td>${ee(s)}</td>
              <td>${y(s.when)}</td>
              <td>${xt(e,s.parties)}</td>
              <td class="num">${R(s)}</td>
              <td>${s.counts?"yes":"no"}</td>
            </tr>`)}
      </tbody>
    </table>
  </div>`}function Ve(e,t){const s=g().query.get("as_of");if(!e.as_of)return null;const n=a=>a?o`${Y(a.asked?.verdict??a.verdict)}${a.asked?.days&&`, ${R(a.asked.days)}`}`:"the record had no such text";return o`<h2>Two clocks</h2>
    <dl>
      <dt>${y(s??e.as_of)}</dt>
      <dd>${n(s?e:t)} <small>by the texts until then</small></dd>
      <dt>Now</dt>
      <dd>${s?k(location.pathname,"see it from now",{as_of:null}):o`${n(e)} <small>by all texts</small>`}</dd>
    </dl>
    ${!s&&t&&o`<p><a href="${f({as_of:e.as_of})}">See the record as it was that day</a></p>`}`}const Je=async({path:e,query:t},s)=>{const n=`/claims/${e.join("/")}`,a=await b(n,mt()),c=a.as_of,r=c&&!t.get("as_of")?await b(n,{...mt(),as_of:c}).catch(()=>null):null,i=t.get("view")==="table",l=a.asked,p=l?.verdict??a.verdict,{documents:d,origins:u,engagements:m,first:$,last:v}=a.coverage;return o`${_(o`${k("/claims","Claims")} · ${D(s,a.document)}`,`“${a.passage.words}”`,o`${z(a.claim.document,a.claim.id,L(a.document))}`,a.before.length>0&&he(i))}
    <div class="cols">
      <div>
        ${Re(s,a)}
        <section class="verdict ${St(p)}" aria-live="polite">
          <p class="v">${j(p)}</p>
          ${l?Fe(a,l):o`<div class="compute">
                ${a.readings.map(A=>o`<p><span>${A.scope}</span> ${G(A.computation)}</p>`)}
                ${!a.readings.length&&o`<p>The text does not tell whose contacts are counted.</p>`}
              </div>`}
        </section>
        ${a.before.length>0&&(i?Ue(s,a):Pe(a))}
      </div>
      <div class="rail">
        <h2>All readings</h2>
        <p class="muted">Taken together, as the text has it: <b>${j(a.verdict)}</b></p>
        ${a.side_by_side.length>0&&o`<table class="readings">
          <thead class="sr">
            <tr>
              <th scope="col">Scope</th>
              <th scope="col">Days</th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            ${a.side_by_side.map(A=>He(a,A))}
          </tbody>
        </table>`}
        ${Ve(a,r)}
      </div>
    </div>
    ${M(s,{documents:d,first:$,last:v},o`${h(u,"origin")}, ${h(m,"contact")} of these sides. `)}`},Et=["verdict","since","until"],se=e=>o`<form class="ask" data-to="/claims">
    <input
      name="sentence"
      value="${e}"
      aria-label="A sentence to check"
      placeholder="A sentence to check: “… their first call in nearly five months”"
      autocomplete="off"
    />
    <button>Check</button>
  </form>`,Qe=({evidence:e})=>[...new Set(e.map(t=>t.document))].map((t,s)=>{const n=e.filter(a=>a.document===t).map(a=>a.span.join("-"));return o` ${X(`span/${t}/${n.join(",")}`,s?`and ${h(n.length,"passage")}`:h(n.length,"passage"))}`}),Be=e=>e.map(t=>o`<p><small>${t.scope}:</small> ${G(t.computation)} ${Qe(t)} <small>${Y(t.verdict)}</small></p>`);async function Ze(e,t){const s=await b("/claims",{sentence:t}),n=s.rows[0],a=n?s.found===1?`“${n.claim}”: ${j(n.verdict)}`:`${h(s.found,"claim")} in this sentence`:"No claim about contacts in this sentence";return o`${_(o`${k("/claims","Claims")} · a sentence`,a,o`Read as if it were written on ${y(n?.as_of??e.record.as_of)}; for another day change “as of” above.`)}
  ${se(t)}
  ${s.rows.map(c=>o`<section class="verdict ${St(c.verdict)}" data-item="${c.fact}" tabindex="0">
        <h2 class="v">${j(c.verdict)}</h2>
        <blockquote>“${c.claim}”</blockquote>
        <div class="compute">${Be(c.readings)}</div>
      </section>`)}
  ${!n&&vt("Nothing to compute",o`A claim counts or compares contacts and tells whose they are: “their first call in nearly five months”, “the third meeting of … and
    …”, “have not spoken since March”. ${k("/claims","The claims of the texts")}`)}
  ${M(e,s.seen)}`}const Xe=e=>o`<div class="quote">
    <blockquote>
      <a data-item="${e.document}/${e.fact}" href="${f({},S("claim",e.document,e.fact))}">“${e.claim}”</a>
    </blockquote>
    <p>
      ${Y(e.verdict)} <small>${e.outlet||"outlet not known"}, ${y(e.as_of)}</small>
      ${e.readings[0]&&o`<small>· ${e.readings[0].scope}: ${G(e.readings[0].computation,"; ")}</small>`}
    </p>
  </div>`,Ye=async(e,t)=>{const s=g().query.get("sentence")?.trim();if(s)return Ze(t,s);const n=_t(...Et),a=n.verdict??null,c={...n,verdict:null},[r,...i]=await Promise.all([b("/claims",{...n,next:g().query.get("next")}),...ot.map(u=>b("/claims",{...c,verdict:u,limit:1}))]),l=Object.fromEntries(ot.map((u,m)=>[u,i[m].found])),p=i.reduce((u,m)=>u+m.found,0),d=(u,m,$)=>o`<a href="${f({verdict:u,next:null})}" ${u===a&&o`aria-current="true"`}>${m} <small>${$}</small></a>`;return o`${_("Claims",p?`${l.contradicted?l.contradicted:"None"} of ${h(p,"claim")} ${l.contradicted===1?"is":"are"} contradicted by the record`:"No claims in these texts",`Sentences such as “first since” and “third in two years”, computed over the record as of their day. ${l.supported} supported, ${l.depends_on_scope} depend on scope; on ${l.record_too_thin} the record is too thin to tell.`,o`<nav class="seg" aria-label="Verdict">
        ${d(null,"all",p)} ${ot.map(u=>d(u,j(u),l[u]))}
      </nav>
      ${Yt()} ${V("/claims",n)}`)}
  ${se("")}
  ${r.rows.length?o`${r.rows.map(Xe)} ${Mt(r,"claim")}`:vt("No claim is left",$t(Et))}
  ${M(t,r.seen)}`},rt=30,it=(e,t,s)=>o`<section>
    <h2>${e} <small>${t.length}</small></h2>
    ${t.slice(0,rt)} ${t.length>rt&&o`<p class="muted">and ${t.length-rt} more</p>`}
    ${!t.length&&o`<p class="muted">${s}</p>`}
  </section>`,Ge=async(e,t)=>{const s=await b("/desk"),n=s.failed.map(({path:i,reason:l})=>o`<p data-item="${i}" tabindex="0"><b>${i}</b><br /><small>${l}</small></p>`),a=s.embargoes.map(({until:i},l)=>o`<p data-item="embargo-${l}" tabindex="0">
        <b>One text</b><br /><small>${i?`until ${Ut(i)}`:"until it is released by hand"}</small>
      </p>`),c=s.one_sided.map(i=>o`<p>
        <a data-item="${i.engagement}" href="${S("engagement",...i.engagement.split("/"))}"
          >${Vt({...i,status:"held"})}, ${y(i.when)}</a
        ><br /><small
          >${xt(t,i.parties)}; no text from ${t.actor(i.lacks)}.
          ${k(S("doc",i.readout.document),L(i.readout))}</small
        >
      </p>`),r=s.genres.map(({genre:i,documents:l})=>o`<li><span>${w(i??"unknown")}</span> <span class="num">${l}</span></li>`);return o`${_("Desk",`${h(s.seen.documents,"text")} read, ${n.length} not, ${a.length} under embargo`,o`${h(s.origins,"origin")} and ${h(s.copies,"copy","copies")}. What came in, what did not, and what is
      missing.`)}
    <div class="deskgrid">
      ${it("Under embargo",a,"None.")} ${it("Not read",n,"None.")}
      ${it("Lacks a counterpart",c,"None: both sides told of each contact that one told of.")}
      <section>
        <h2>Kinds of text</h2>
        <ul class="plain facet">
          ${r}
        </ul>
      </section>
    </div>
    ${M(t,s.seen)}`},B={on_record_named:"On record, named",on_record_institution:"On record, institution",on_background_unnamed:"Background, unnamed",document:"A document",unattributed:"Speaker not said"},ts=e=>o`<span class="badge ${e}">${B[e]??w(e)}</span>`,ft=e=>o`<span class="dr ${e??"no"}">${e?w(e).toLowerCase():"no other text"}</span>`;function es(e,{changes:t}){const s=new K(e.words),[n]=e.span,a=[];let c=0;for(const{here:r,original:i}of t)i&&i.span[0]-n>=c&&i.span[1]-n<=s.size?(a.push(s.slice(c,i.span[0]-n),o`<del>${i.words}</del>`),c=i.span[1]-n):i&&a.push(o` <del>${i.words}</del> `),r&&a.push(o` <ins>${r.words}</ins>`);return a.push(s.slice(c,s.size)),a}const lt=["speaker","attribution","form","change","issue","outlet","document","engagement","genre","since","until"],ss=["verbatim","trimmed","spliced","altered","misattributed"],ns=["person","outlet","protected"],dt={will_say:"to be said",may_say:"may be said",did_not_say:"not said"};function as(e,t){const[s,n]=(t.speaker_actor??"").split("."),a=n&&!ns.includes(s)?s:null;return o`${t.speaker||"not said"}${a&&o`<small>${e.actor(a)}</small>`}`}const os=(e,t)=>o`<tr data-item="${t.document}/${t.fact}">
    <td class="words">
      ${z(t.document,t.fact,t.quote)}${(t.form!=="direct"||dt[t.modality])&&o`<small
        >${t.form!=="direct"&&`${t.form==="mixed"?"quoted in part":"reported, not quoted"}`}${dt[t.modality]&&o` · ${dt[t.modality]}`}</small
      >`}
    </td>
    <td>${as(e,t)}</td>
    <td>
      ${ts(t.attribution)}${t.rule&&o`<small>${X(`fact/${t.document}/${t.rule}`,"rule in force")}</small>`}
    </td>
    <td>
      ${t.utterance?k(S("utterance",...t.utterance.split("/")),ft(t.change)):ft(null)}
    </td>
    <td>${t.outlet||"outlet not known"}<small>${y(t.date)}</small></td>
  </tr>`;function cs(e,t,s){return e?t?`${t} of ${h(e,"quote")} ${t===1?"alters":"alter"} the words of ${t===1?"its":"their"} source`:`${h(e,"quote")}${s?" with these filters":""}; none is known to alter the words of its source`:"No quote fits these filters"}const rs=async(e,t)=>{const s=_t(...lt),n=g().query.get("next"),[a,c]=await Promise.all([b("/quotes",{...s,next:n}),b("/quotes",{...s,change:"altered",limit:1})]),r=s.change&&s.change!=="altered"?0:c.found,i=t.sides.map(d=>t.actor(d)),l=Object.keys(t.record.issues).sort((d,u)=>t.issue(d).localeCompare(t.issue(u))),p=a.next||n;return o`${_("Quotes",cs(a.found,r,Object.keys(s).length>0),"Each quote with the rule it was given under, and what its text made of the words.",o`${Q("speaker","Speaker","name or state",[...i,...a.rows.map(d=>d.speaker)])}
    ${H("attribution","Attribution",Object.keys(B),d=>B[d]??w(d))}
    ${H("form","Form",["direct","mixed","indirect"])} ${H("change","Against source",ss)}
    ${H("issue","Issue",l,d=>t.issue(d))}
    ${Q("outlet","Outlet","part of a name",a.rows.map(d=>d.outlet))}
    ${Yt()} ${Object.keys(s).length>0&&$t(lt)}
    ${V("/quotes",s,`CSV of ${a.found===1?"this quote":`all ${h(a.found,"quote")}`}`)}
    ${p&&V("/quotes",{...s,next:n,limit:a.rows.length},`CSV of these ${a.rows.length}`)}`)}
  ${a.rows.length?o`<div class="scroll">
          <table class="ledger">
            <thead>
              <tr>
                <th scope="col">Words</th>
                <th scope="col">Speaker</th>
                <th scope="col">Attribution</th>
                <th scope="col">Against source</th>
                <th scope="col">Text</th>
              </tr>
            </thead>
            <tbody>
              ${a.rows.map(d=>os(t,d))}
            </tbody>
          </table>
        </div>
        ${Mt(a,"quote")}`:vt("Nothing is left",$t(lt))}
  ${M(t,a.seen)}`},is=["speaker","actor","side","issue","level","attr","outlet","genre","after","before","origin","document"],ls=/"[^"]*"|(?<=^|\s)(-?)([a-z]+):(?:"([^"]*)"|([^\s()"]+))/g,E=e=>[...e.matchAll(ls)].filter(t=>t[2]&&is.includes(t[2])).map(([t,s,n,a,c])=>({without:s==="-",name:n,value:a??c,raw:t})),ne=e=>e.replace(/\s+/g," ").trim(),F=(e,{raw:t})=>{const s=e.indexOf(t);return s<0?e:ne(`${e.slice(0,s)} ${e.slice(s+t.length)}`)},Pt=e=>E(e).reduce(F,e);function Z(e,t,s,n=!1){const a=E(e).find(r=>r.name===t&&r.value===s),c=`${n?"-":""}${t}:${/[\s()]/.test(s)?`"${s}"`:s}`;return ne(`${a?F(e,a):e} ${c}`)}const ds=220,Wt=700,ut=12;function ae(e,t,s){return s==="none"&&(t==="side"||t==="outlet")?t==="side"?"Press and others":"outlet not known":t==="issue"?e.issue(s):t==="level"?kt(s):t==="attr"?B[s]??s:t==="after"||t==="before"?y(s):t==="genre"?w(s):t==="side"||t==="actor"||t==="speaker"?e.actor(s):s}const gt=e=>o`<form class="ask" data-to="/search" role="search">
    <input
      name="q"
      value="${e}"
      aria-label="Search for"
      placeholder="words, “a phrase”, begin*, side: issue: speaker: after:"
      autocomplete="off"
    />
    <button class="sr">Search</button>
  </form>`,tt=(e,t)=>k("/search",t,{q:e}),oe=(e,t,s)=>o`<a class="chip ${s.without&&"not"}" href="${f({q:F(t,s)},"/search")}" aria-label="Take away ${s.raw}"
    ><small>${s.without&&"not "}${s.name}</small> ${ae(e,s.name,s.value)} <span aria-hidden="true">×</span></a
  > `;function N(e,t,s,n,a){const[c,r]=[s[a],s.documents],i=c.filter(({value:u})=>u!==null||a==="side"||a==="outlet").sort((u,m)=>m.documents-u.documents),l=E(t).filter(u=>u.name===a&&!u.without),p=i.filter(({value:u})=>!l.some(m=>m.value===(u??"none")));if(!p.length||i.length===1&&i[0].documents===r)return null;const d=({value:u,documents:m})=>{const $=u??"none",v=ae(e,a,$);return o`<li>
      <a class="without" href="${f({q:Z(t,a,$,!0)},"/search")}" aria-label="Without ${v}" title="Without"
        >−</a
      >
      <span>${tt(Z(t,a,$),v)}</span> <span class="num">${m}</span>
    </li>`};return o`<h2>${n}</h2>
    <ul class="plain facet">
      ${p.slice(0,ut).map(d)}
    </ul>
    ${p.length>ut&&o`<p class="muted">and ${p.length-ut} more, with fewer texts</p>`}`}function us(e,t){const s=new Map;for(const{value:a,documents:c}of t)a&&s.set(a.slice(0,4),(s.get(a.slice(0,4))??0)+c);if(s.size<2)return null;const n=E(e).filter(({name:a})=>a==="after"||a==="before").reduce(F,e);return o`<h2>Year</h2>
    <ul class="plain facet">
      ${[...s].map(([a,c])=>o`<li>
            <span>${tt(Z(Z(n,"after",a),"before",a),a)}</span> <span class="num">${c}</span>
          </li>`)}
    </ul>`}function ps(e){const t=new K(e.passage),s=e.hits.map(({span:u})=>[u[0]-e.span[0],u[1]-e.span[0]]).filter(u=>u[1]<=t.size),n=t.size>Wt&&s.length?Math.max(0,s[0][0]-ds):0,a=Math.min(t.size,Math.max(n+Wt,s[0]?.[1]??0)),c=s.filter(u=>u[1]<=a),r=[...new Set(s.map(u=>t.slice(...u)))].filter(u=>u.length<60).slice(0,8),i=([u,m],$)=>k(S("doc",e.document),$,{at:`${u+e.span[0]}-${m+e.span[0]}`,hl:r.join("|")}),[l,p]=[n>0?"…":"",a<t.size?"…":""];if(!c.length)return i([0,t.size],o`${t.slice(n,a)}${p}`);const d=c.map((u,m)=>m?u[0]:n);return o`${l}${c.map((u,m)=>i(u,o`${t.slice(d[m],u[0])}<mark>${t.slice(...u)}</mark>${t.slice(u[1],d[m+1]??a)}`))}${p}`}function $s(e,t){const s=t.find(c=>c.document===c.origin)??t[0],n=[...t.filter(c=>c.document===s.document),...t.filter(c=>c.document!==s.document)],a=n.filter((c,r)=>n.findIndex(i=>i.passage===c.passage)===r);return o`<section class="hit">
    <h3>${k(S("doc",s.document),L(s))}</h3>
    <small
      >${D(e,s)}${s.copies>0&&o` · ${k(S("lineage",s.origin),`+ ${h(s.copies,"copy","copies")}`)}`}</small
    >
    ${a.map(c=>o`<p data-item="${c.document}/${c.span.join("-")}">
          ${ps(c)}${c.document!==s.document&&o` <small>in ${L(c)}</small>`}
        </p>`)}
  </section>`}const ms=e=>{const t=new Map;for(const s of e)t.set(s.origin,[...t.get(s.origin)??[],s]);return[...t.values()]};function bt(e){const t=e.record.sides[0],s=["agreed","attr:unnamed","level:leader",...t?[`side:${t} attr:named`]:[],'"press conference" -genre:remarks'];return o`<p>
    Try ${s.map((n,a)=>o`${a?", ":""}${tt(n,n)}`)}. Words in “marks” stand together; a chip with - before it excludes.
  </p>`}async function hs(e,t,s){const a=(await Promise.all(s.slice(0,6).map(async c=>{const r=F(t,c);return{one:c,q:r,passages:r?(await b("/search/facets",{q:r})).passages:0}}))).filter(({passages:c})=>c>0);return o`${a.length>0&&o`<ul class="plain">
      ${a.map(({one:c,q:r,passages:i})=>o`<li>${tt(r,`Without ${c.raw}: ${h(i,"passage")}`)}</li>`)}
    </ul>`}
    <p>Text that was cut from pages is not searched.</p>
    ${bt(e)}`}async function fs(e,t){const s=g().query.get("next"),[n,a]=await Promise.all([b("/search",{q:t,next:s}),b("/search/facets",{q:t})]),c=E(t);return o`${_("Search",n.found?`${h(n.found,"passage")} in ${h(a.origins,"origin")}`:"No passage fits",a.documents>a.origins&&`${h(a.documents,"text")}; copies are counted, and weigh nothing.`,n.found>0&&o`<a class="btn" href="${wt("/search/feed",{q:t})}" type="application/atom+xml">Atom feed</a>${V("/search",{q:t})}`)}
  ${gt(t)} ${c.length>0&&o`<p class="chips">${c.map(r=>oe(e,t,r))}</p>`}
  ${n.found?o`<div class="cols flip">
        <div class="rail">
          ${N(e,t,a,"Side","side")} ${N(e,t,a,"Issue","issue")}
          ${N(e,t,a,"Level of contact","level")} ${N(e,t,a,"Attribution","attr")}
          ${N(e,t,a,"Kind of text","genre")} ${N(e,t,a,"Outlet","outlet")}
          ${us(t,a.month)}
        </div>
        <div>
          <h2 class="sr">Passages</h2>
          ${ms(n.rows).map(r=>$s(e,r))} ${(Gt()>0||n.next)&&Mt(n,"passage")}
        </div>
      </div>`:o`<div class="state">
        <p>${h(n.seen.documents,"text")} were searched for ${Pt(t)?o`<b>${Pt(t)}</b>`:"that"}.</p>
        ${await hs(e,t,c)}
      </div>`}
  ${M(e,n.seen)}`}const gs=async(e,t)=>{const s=g().query.get("q")?.trim()??"";if(!s)return o`${_("Search","Search the record")} ${gt("")} ${bt(t)} ${M(t,t.record.seen)}`;try{return await fs(t,s)}catch(n){if(!(n instanceof I)||n.status!==400)throw n;return o`${_("Search","This cannot be searched for",n.detail)} ${gt(s)}
      <p class="chips">${E(s).map(a=>oe(t,s,a))}</p>
      ${bt(t)} ${M(t,t.record.seen)}`}};function bs(e){const t=new Map;for(const{change:n}of e)t.set(n,(t.get(n)??0)+1);return["misattributed","altered","spliced","trimmed","verbatim"].flatMap(n=>t.has(n)?[`${t.get(n)} ${n}`]:[]).join(", ")}function ys(e,t,s,n){const{document:a,id:c}=s.quote;return o`<tr data-item="${a}/${c}">
    <td class="words">
      ${z(a,s.passage.span,s.passage.words)}
      ${s.changes.length>0&&o`<p class="drift"><small>against its source:</small> ${es(t.passage,s)}</p>`}
    </td>
    <td>${ft(s===t?"source":s.change)}</td>
    <td>${n&&o`${k(S("doc",a),L(n))}<small>${D(e,n)}</small>`}</td>
  </tr>`}const ws=async({path:e},t)=>{const s=await b(`/utterances/${e.join("/")}`),[n,...a]=s.quotes,c=new Map(s.documents.map(d=>[d.document,d])),r=s.actor?t.actor(s.actor):s.name||"speaker not said",i=a.filter(({change:d})=>d==="altered"||d==="misattributed").length,l=s.documents.flatMap(({date:d})=>d??[]).sort(),p=i?`${i} of ${h(a.length,"quote")} ${i===1?"alters":"alter"} these words`:`${h(a.length,"quote")} ${a.length===1?"keeps":"keep"} to these words`;return o`${_(o`Saying · ${r}`,p,o`${bs(a)}. ${X(`utterance/${s.id}`,h(s.quotes.length,"passage"))} in
      ${h(s.documents.length,"text")}.`)}
    <section class="quote">
      <h2>The source</h2>
      <blockquote>${z(n.quote.document,n.passage.span,`“${n.passage.words}”`)}</blockquote>
      <p>${r} ${c.get(n.quote.document)&&o`<small>${D(t,c.get(n.quote.document))}</small>`}</p>
    </section>
    <h2>What the texts made of it</h2>
    <div class="scroll">
      <table class="ledger">
        <thead>
          <tr>
            <th scope="col">Words</th>
            <th scope="col">Against source</th>
            <th scope="col">Text</th>
          </tr>
        </thead>
        <tbody>
          ${s.quotes.map(d=>ys(t,n,d,c.get(d.quote.document)))}
        </tbody>
      </table>
    </div>
    ${M(t,{documents:s.documents.length,first:l[0],last:l.at(-1)})}`},ks={claim:Je,claims:Ye,desk:Ge,quotes:rs,search:gs,utterance:ws},et=e=>document.querySelector(e),x=et("#main"),P=et("#drawer");let W=0,It="",zt=null,yt=null,Dt;const vs=o`<div class="state" aria-busy="true">
  <p>Reading the record</p>
  <div class="wait"></div>
</div>`,ce=e=>{const t=e instanceof I?e:new I(0,"page","This view could not be drawn",String(e));return o`<div class="state err" role="alert">
    <h1>${t.title}</h1>
    <p>${t.detail}</p>
    <p><code>${t.code}</code> · <a href="${f({})}">Try again</a> · <a href="${f({},"/timeline")}">Timeline</a></p>
  </div>`},xs=async()=>o`<div class="state">
    <h1>No such page</h1>
    <p><a href="${f({},"/timeline")}">Timeline</a></p>
  </div>`;async function Ss(e){const t=g(),n=await(ks[t.path[0]]??xs)({...t,path:t.path.slice(1)},e);return"markup"in n?n:{markup:n}}async function As(e){const t=g().query.get("ev"),[s,n]=[zt,W];if(zt=t,document.body.classList.toggle("with-drawer",!!t),t&&t!==s){const a=await ve(e,t).catch(ce);if(n!==W)return;P.innerHTML=a.text,P.hidden=!1,P.focus({preventScroll:!0})}else t||(P.hidden=!0,s&&yt&&x.querySelector(`a[href="${CSS.escape(yt)}"]`)?.focus({preventScroll:!0}))}function _s(e,t){const s=x.querySelector("h1")?.textContent??"";document.title=s?`${s} – Readout`:"Readout",e?t&&!g().query.get("ev")&&Zt(x.querySelector(`[data-item="${CSS.escape(t)}"], [data-key="${CSS.escape(t)}"]`)):(et("#live").textContent=s,scrollTo(0,0),g().query.get("ev")||x.focus({preventScroll:!0}))}async function st(){const e=++W;x.setAttribute("aria-busy","true");const t=location.pathname===It,s=document.activeElement,n=s?.dataset.item??s?.dataset.key,a=setTimeout(()=>e===W&&(x.innerHTML=vs.text),300);let c=null,r;try{c=await Xt(),r=await Ss(c)}catch(i){r={markup:ce(i)}}clearTimeout(a),e===W&&(x.removeAttribute("aria-busy"),Dt?.(),et("#top").innerHTML=Se(c).text,x.className=`v-${g().path[0]}`,x.innerHTML=r.markup.text,Dt=r.start?.(x),It=location.pathname,_s(t,n),c&&await As(c))}function nt(e){history.pushState(null,"",e),st()}addEventListener("click",e=>{const t=e.target.closest?.("a[href]");if(!t||e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey)return;const s=t.getAttribute("href");s!=="#main"&&(t.hasAttribute("download")||t.hasAttribute("target")||!s.startsWith("/")||s.startsWith("/api/")||(e.preventDefault(),t.matches(".ev, .cell")&&(yt=s),nt(s)))});addEventListener("change",e=>{const t=e.target;t.dataset.param&&nt(f({[t.dataset.param]:t.value.includes("|")?t.value.split("|"):t.value,next:null}))});addEventListener("submit",e=>{e.preventDefault();const t=e.target,s=Object.fromEntries([...new FormData(t)].map(([n,a])=>[n,String(a)]));nt(f(s,t.dataset.to??location.pathname))});addEventListener("popstate",()=>void st());let Kt=innerWidth;addEventListener("resize",()=>{innerWidth!==Kt&&st(),Kt=innerWidth});async function Ms(){if(location.pathname==="/"){const e=(await Xt().catch(()=>null))?.record.pairs[0]?.parties??[];history.replaceState(null,"",f({party:e},"/timeline"))}await st()}Qt();Te({main:x,drawer:P,help:document.querySelector("#help"),go:nt});Ms();
