const Fe=["party","as_of","known"],x=()=>({path:location.pathname.split("/").slice(1).map(decodeURIComponent),query:new URLSearchParams(location.search)}),N=(...e)=>"/"+e.map(t=>encodeURIComponent(t).replaceAll("%3A",":")).join("/"),w=(e,t)=>{const s=x().query,n=new URLSearchParams(t?[...s].filter(([o])=>Fe.includes(o)):s);for(const[o,l]of Object.entries(e)){n.delete(o);for(const i of Array.isArray(l)?l:[l])(i||i===0)&&n.append(o,String(i))}const a=n.toString().replaceAll("%3A",":").replaceAll("%2F","/");return(t??location.pathname)+(a?"?"+a:"")};class it extends Error{constructor(t,s,n,a){super(`${n}: ${a}`),this.status=t,this.code=s,this.title=n,this.detail=a}}const B=new Map,Ke=60,Vt=(e,t={})=>{const s=new URLSearchParams;for(const n of["as_of","known"])x().query.get(n)&&s.set(n,x().query.get(n));for(const[n,a]of Object.entries(t))for(const o of Array.isArray(a)?a:[a])o!=null&&o!==""&&s.append(n,String(o));return`/api/v1${e}${s.size?"?"+s:""}`};async function Ue(e){const t=await fetch(e).catch(()=>{throw new it(0,"no-server","The server does not answer","it was stopped, or the connection is lost")}),s=await t.json().catch(()=>({}));if(t.ok)return s;const n=String(s.type??"").replace("/problems/","");throw new it(t.status,n,s.title??"The record could not be asked",s.detail??t.statusText)}function b(e,t){const s=Vt(e,t);let n=B.get(s);return n||(n=Ue(s),B.set(s,n),n.catch(()=>B.delete(s)),B.size>Ke&&B.delete(B.keys().next().value)),n}const rt=()=>x().query.getAll("party");class me{constructor(t){this.text=t}}const ge=e=>e==null||e===!1?"":Array.isArray(e)?e.map(ge).join(""):e instanceof me?e.text:String(e).replace(/[&<>"']/g,t=>`&#${t.charCodeAt(0)};`),c=(e,...t)=>new me(e.reduce((s,n,a)=>s+n+(a<t.length?ge(t[a]):""),"")),xt=(e,t)=>e.flatMap((s,n)=>n?[t,s]:[s]),y=(e,t,s=t+"s")=>`${e.toLocaleString("en").replaceAll(","," ")} ${e===1?t:s}`,A=e=>{const t=e.replaceAll("_"," ");return t.charAt(0).toUpperCase()+t.slice(1)},Tt=["Jan","Feb","Mar","Apr","May","June","July","Aug","Sept","Oct","Nov","Dec"],Xe={SP:"spring",SU:"summer",FA:"autumn",WI:"winter"};function g(e,t=!0){if(!e||/^XXXX-(?!\d\d-\d\d)/.test(e))return"day not known";if(e.startsWith("XXXX"))return`${Number(e.slice(8,10))} ${Tt[Number(e.slice(5,7))-1]}`;if(e.includes("/"))return e.split("/").map(l=>g(l,t)).join(" to ");if(/^\d{3}X$/.test(e))return`${e.slice(0,3)}0s`;const s=/^(\d{4})-(\d\d)-(\d\d)/.exec(e),n=(l,i)=>t?`${l} ${i}`:l;if(s)return n(`${Number(s[3])} ${Tt[Number(s[2])-1]}`,s[1]);const a=/^(\d{4})-(\d\d)$/.exec(e);if(a)return n(Tt[Number(a[2])-1],a[1]);const o=/^(\d{4})-(?:(SP|SU|FA|WI)|Q(\d)|H(\d)|W(\d\d)(?:-\w+)?)$/.exec(e);return o?o[2]?n(Xe[o[2]],o[1]):o[3]?n(`quarter ${o[3]}`,o[1]):n(o[4]?`half ${o[4]}`:`week ${Number(o[5])}`,o[1]):e.replaceAll("-","‑")}function ye(e){const t=/T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(e??"");return g(e)+(t?`, ${t[1]}${t[2]?" "+t[2].replace("Z","UTC"):""}`:"")}const lt=(e,t,s)=>Math.round(Date.UTC(e,t,s)/864e5),K=(e,t,s)=>({first:lt(e,t,1),last:lt(e,t+s,0)});function Ve(e,t){const[,s,n]=/^W(\d\d)(?:-([1-7]|WE))?$/.exec(t)??[];if(!s)return null;const a=lt(e,0,4),o=a-((a+3)%7+7)%7+7*(Number(s)-1);return n?n==="WE"?{first:o+5,last:o+6}:{first:o+Number(n)-1,last:o+Number(n)-1}:{first:o,last:o+6}}function Be(e,t){const s={SP:2,SU:5,FA:8}[t];if(s)return K(e,s,3);if(t==="WI")return K(e-1,11,15);const n=/^([QH])([1-4])$/.exec(t);return n?n[1]==="Q"?K(e,(Number(n[2])-1)*3,3):K(e,(Number(n[2])-1)*6,6):Ve(e,t)}function S(e){const[t,s]=(e??"").split("/");if(s){const[i,r]=[S(t),S(s)];return i&&r&&r.last>=i.first?{first:i.first,last:r.last}:null}const n=/^(\d{3})X$/.exec(t);if(n)return K(Number(n[1])*10,0,120);const a=/^(\d{4})(?:-(\d\d)(?:-(\d\d|XX))?)?(?=$|T)/.exec(t);if(!a)return/^\d{4}-/.test(t)?Be(Number(t.slice(0,4)),t.slice(5)):null;const[o,l]=[Number(a[1]),Number(a[2])-1];return a[2]?!a[3]||a[3]==="XX"?K(o,l,1):{first:lt(o,l,Number(a[3])),last:lt(o,l,Number(a[3]))}:K(o,0,12)}const O=e=>new Date(e*864e5).toISOString().slice(0,10),Je={channel:"talks",consultation:"consultations"},we={leader:"Leaders",ministerial_strategic:"Ministers and advisers",working:"Working level",military:"Military",multilateral:"Multilateral",parliamentary:"Parliaments",other:"Other",unspecified:"Level not known"},C=e=>we[e]??A(e),P=e=>Je[e]??e.replaceAll("_"," "),j=(e,t,s,n)=>c`<header class="head">
    <p class="kicker">${e}</p>
    <h1>${t}</h1>
    ${s&&c`<p class="deck">${s}</p>`} ${n&&c`<div class="tools">${n}</div>`}
  </header>`,T=(e,t,s)=>c`<p class="coverage">
    <b>Coverage</b> ${y(t.documents,"text")}${t.first&&c`, ${g(t.first)} to ${g(t.last)}`}. ${s} As of
    ${g(e.record.as_of)}. Times keep the zone of their source.
  </p>`,be=e=>c`<a class="btn" data-key="t" href="${w({view:e?null:"table"})}"
    >${e?"Show as chart":"Show as table"} <kbd>t</kbd></a
  >`,Z=(e,t,s="CSV")=>c`<a class="btn" href="${Vt(e,{limit:0,...t,format:"csv"})}" download="${e.slice(1).replaceAll("/","-")}.csv"
    >${s}</a
  >`,I=(e,t,s="")=>c`<a class="ev ${s}" href="${w({ev:e})}">${t}</a>`,_=(e,t,s={})=>c`<a href="${w(s,e)}">${t}</a>`,z=(e,t,s)=>_(N("doc",e),s,{at:Array.isArray(t)?t.join("-"):t}),xe=(e,t,s)=>c`<i class="side ${e.side(t)}">${e.actor(t)}</i>`,X=e=>e.title||e.path,tt=(e,t)=>c`<i class="side ${e.side(t.side)}">${t.outlet||(t.side?e.actor(t.side):"outlet not known")}</i
    >, <time>${ye(t.published??t.date)}</time>`,vt=(e,t)=>c`<div class="state">
    <h2>${e}</h2>
    <p>${t}</p>
  </div>`;function Bt(e,t,s,n,a=7){const o=`glyph${t?" planned":""}`;return e==="call"?c`<circle class="${o}" cx="${s}" cy="${n}" r="${a}" />`:e==="meeting"||e==="visit"||e==="summit"?c`<rect class="${o}" x="${s-a+.5}" y="${n-a+.5}" width="${2*a-1}" height="${2*a-1}" />`:c`<path class="${o}" d="M${s} ${n-a-1}L${s+a+1} ${n}L${s} ${n+a+1}L${s-a-1} ${n}Z" />`}const Y=(e,t=!1)=>c`<svg class="mini" width="18" height="18" aria-hidden="true">${Bt(e,t,9,9,6)}</svg>`,Qe=["planned","proposed","hypothetical","cancelled","denied","suspended"],R=e=>!Qe.includes(e.status),et=e=>(R(e)?A(P(e.kind)):`${A(e.status)} ${P(e.kind)}`)+(e.place?`, ${e.place}`:""),V=(e,t)=>t.map(s=>e.actor(s)).join(", ")||"parties not known";class dt{constructor(t){this.all=t;const s=new TextEncoder().encode(t);this.bytes=s.length===t.length?null:s}bytes;static decoder=new TextDecoder;slice(t,s){return this.bytes?dt.decoder.decode(this.bytes.subarray(t,s)):this.all.slice(t,s)}get size(){return this.bytes?this.bytes.length:this.all.length}}const Ye={engagement:async e=>(await b(`/engagements/${e}`)).mentions,utterance:async e=>(await b(`/utterances/${e}`)).quotes.map(t=>t.passage),commitment:async e=>(await b(`/commitments/${e}`)).history.map(t=>t.passage),claim:async e=>(await b(`/claims/${e}`)).readings.flatMap(t=>t.evidence),fact:async e=>[await b(`/documents/${e.replace("/","/facts/")}`)],issue:async e=>{const[t,...s]=e.split("/");return(await b("/issues",{issue:t,engagement:s.join("/"),limit:0})).rows.filter(a=>a.issue===t&&(!s.length||a.engagement===s.join("/")))},span:async e=>{const[t,s]=e.split("/");return s.split(",").map(n=>({document:t,span:n.split("-").map(Number)}))}};function Ze(e,t,[s,n]){const a=t.find(({span:d})=>d[0]<=s&&s<d[1])?.span??[s,n],o=Math.max(a[0],s-300),l=Math.max(n,Math.min(a[1],n+300)),[i,r]=[o>a[0]?"…":"",l<a[1]?"…":""];return c`${i}${e.slice(o,s)}<mark>${e.slice(s,n)}</mark>${e.slice(n,l)}${r}`}async function Ge(e,t){const s=await b(`/documents/${e}`,{layers:"blocks,metadata"}),n=new dt(s.text),a=[...new Map(t.map(({span:o})=>[o.join(),o])).values()].sort((o,l)=>o[0]-l[0]);return{head:{document:e,date:s.published?.value??null,outlet:s.outlet?.value??null,title:s.title?.value??null,genre:s.genre,side:s.side,path:s.path},passages:a.map(o=>({span:o,markup:Ze(n,s.blocks??[],o)}))}}async function ts(e,t){const s=t.indexOf("/"),n=Ye[t.slice(0,s)],a=n?await n(t.slice(s+1)):[],o=[...new Set(a.map(r=>r.document))],l=await Promise.all(o.map(r=>Ge(r,a.filter(d=>d.document===r))));l.sort((r,d)=>(r.head.date??"9").localeCompare(d.head.date??"9"));const i=l.reduce((r,d)=>r+d.passages.length,0);return c`<header>
      <h2>${y(i,"passage")}, ${y(l.length,"text")}</h2>
      <a class="btn" data-close href="${w({ev:null})}">Close <kbd>Esc</kbd></a>
    </header>
    ${l.map(({head:r,passages:d})=>c`<section>
          <h3><a href="${w({},N("doc",r.document))}">${X(r)}</a></h3>
          <small>${tt(e,r)}</small>
          ${d.map(({span:u,markup:h})=>c`<p class="passage">${z(r.document,u,h)}</p>`)}
        </section>`)}`}const ve=[["/timeline","Timeline","t",["engagement","cadence"]],["/matrix","Issues","i",["issue"]],["/compare","Compare","o",[]],["/quotes","Quotes","q",["utterance"]],["/claims","Claims","c",["claim"]],["/commitments","Commitments","m",[]],["/lineage","Lineage","l",[]],["/desk","Desk","d",[]]],mt=()=>localStorage.getItem("theme")??(matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"),ke=()=>{document.documentElement.dataset.theme=mt()};function te(){localStorage.setItem("theme",mt()==="dark"?"light":"dark"),ke();for(const e of document.querySelectorAll("[data-theme-toggle]"))e.textContent=mt()==="dark"?"Light":"Dark"}function es(e){const t=rt().join("|"),s=e.record.pairs.map(({parties:n,contacts:a})=>({value:n.join("|"),contacts:a,parties:n}));return t&&!s.some(({value:n})=>n===t)&&s.unshift({value:t,contacts:0,parties:t.split("|")}),c`<label class="pairpick"
    ><span class="sr">Whose contacts</span>
    <select data-param="party">
      <option value="" ${!t&&c`selected`}>All states</option>
      ${s.map(({value:n,contacts:a,parties:o})=>c`<option value="${n}" ${n===t&&c`selected`}>
            ${o.map(l=>e.actor(l)).join(" and ")}${a>0&&` (${a})`}
          </option>`)}
    </select></label
  >`}function ss(e){const t=x().path[0]??"",s=x().query.get("as_of")??"";return e?c`<a class="mark-word" href="${w({},"/timeline")}">Readout</a>${es(e)}
    <nav aria-label="Views">
      ${ve.map(([n,a,,o])=>c`<a href="${w({},n)}" ${(n==="/"+t||o.includes(t))&&c`aria-current="page"`}>${a}</a>`)}
    </nav>
    <form data-to="/search" role="search">
      <input name="q" aria-label="Search the record" placeholder="Search" autocomplete="off" /><kbd>/</kbd>
    </form>
    <label class="asofpick"
      ><span>as of</span> <input type="date" data-param="as_of" value="${s.slice(0,10)}" max="${e.record.as_of}"
    /></label>
    <button type="button" data-theme-toggle aria-label="Light or dark">${mt()==="dark"?"Light":"Dark"}</button>`:c`<a class="mark-word" href="/">Readout</a>`}const ns=[["j  k","next, previous item"],["J  K","next, previous fact of any layer (reader)"],["Enter","open it (timeline: once selects, twice opens)"],["Esc","close what is open"],["e","passages behind the item"],["/","search"],["[  ]","previous, next in the series"],["t","chart or table"],["c","what was cut (reader)"],["g then t i o q c m l d","go to a view"],["\\","light or dark"],["?","this list"]],Me=()=>localStorage.getItem("keys")!=="off";function Se(e){if(!e)return;(e.matches("a, [tabindex], button, select, input")?e:e.querySelector("a, [tabindex], button"))?.focus({preventScroll:!0}),e.scrollIntoView({block:"nearest"})}const as=e=>e.getClientRects().length>0;function ee({main:e,drawer:t},s){const n=t.hidden?[...e.querySelectorAll("[data-item]")].filter(as):[...t.querySelectorAll(".passage a")],a=document.activeElement;let o=n.findIndex(i=>i===a||i.contains(a));o<0&&t.hidden&&(o=n.findIndex(i=>i.matches(".on")));const l=o<0?s>0?0:n.length-1:o+s;Se(n[Math.max(0,Math.min(n.length-1,l))]??null)}function se({main:e,go:t},s){const n=new CustomEvent("stepfact",{detail:{by:s,go:t},bubbles:!0});e.querySelector(".reader")?.dispatchEvent(n)}function os(e){const t=s=>s.split("  ").map(n=>c`<kbd>${n}</kbd> `);e.innerHTML=c`<h2>Keyboard</h2>
    <dl>
      ${ns.map(([s,n])=>c`<dt>${t(s)}</dt>
            <dd>${n}</dd>`)}
    </dl>
    <p>
      <label><input type="checkbox" data-keys ${Me()&&c`checked`} /> Single keys are on</label>
    </p>
    <form method="dialog"><button>Close</button></form>`.text,e.querySelector("[data-keys]").onchange=s=>localStorage.setItem("keys",s.target.checked?"on":"off"),e.showModal()}function cs({drawer:e,go:t}){const{query:s}=x();!e.hidden||s.get("ev")?t(w({ev:null})):(s.get("sel")||s.get("open")||s.get("at"))&&t(w({sel:null,open:null,at:null}))}function is(e,t){const s=document.activeElement,n=s?.closest("[data-item]");!s||!n||(n.dataset.opens&&x().query.get("sel")===n.dataset.item?(t.preventDefault(),e.go(n.dataset.opens)):s===n&&!s.matches("a")&&n.querySelector("a")?.click())}function ls(e){const{main:t,help:s,go:n}=e;let a=0;const o=r=>t.querySelector(r)?.click(),i={j:()=>ee(e,1),k:()=>ee(e,-1),J:()=>se(e,1),K:()=>se(e,-1),g:()=>void(a=performance.now()),"/":()=>(document.querySelector(".ask input")??document.querySelector("#top input[name=q]"))?.focus(),"?":()=>os(s),"[":()=>o("[rel=prev]"),"]":()=>o("[rel=next]"),t:()=>o("[data-key=t]"),c:()=>o("[data-key=c]"),e:()=>document.activeElement?.closest("[data-item]")?.querySelector(".ev, .cell")?.click(),"\\":te};addEventListener("keydown",r=>{const d=r.target;if(d.matches("input:not([type=checkbox]), select, textarea")){r.key==="Escape"&&d.blur();return}if(r.ctrlKey||r.metaKey||r.altKey||s.open)return;if(r.key==="Escape")return cs(e);if(r.key==="Enter")return is(e,r);if(!Me())return;const u=a&&performance.now()-a<1500?ve.find($=>$[2]===r.key):void 0;if(a=0,u)return n(w({},u[0]));const h=i[r.key];h&&(r.preventDefault(),h())}),addEventListener("click",r=>{r.target.closest?.("[data-theme-toggle]")&&te()})}const rs=e=>e.slice(e.indexOf(".")+1).split("_").map(t=>t.charAt(0).toUpperCase()+t.slice(1)+(t.length===1?".":"")).join(" ");class ds{constructor(t){this.record=t;const s=rt().map(n=>n.split(".")[0]);this.sides=[...new Set([...s,...t.sides,...t.pairs[0]?.parties??[]])].slice(0,2)}sides;actor(t){return t?this.record.actors[t]??rs(t):"not said"}issue(t){return t?this.record.issues[t]??A(t):""}side(t){const s=t?.split(".")[0];return s&&s===this.sides[0]?"A":s&&s===this.sides[1]?"M":"P"}sideName(t){return t==="P"?"Press":this.actor(this.sides[t==="A"?0:1])}}const _e=async()=>new ds(await b("/record")),Ct=["contradicted","depends_on_scope","supported","record_too_thin"],Jt=e=>e.split("_")[0],G=e=>A(e).toLowerCase(),kt=e=>c`<span class="dot ${Jt(e)}"></span>${G(e)}`,ut=({least:e,most:t})=>e===t?`${e} ${e===1?"day":"days"}`:`${e} to ${t} days`,ne=365.2425/12,us=({least:e,most:t})=>{const[s,n]=[(e/ne).toFixed(1),(t/ne).toFixed(1)];return s===n?`${s} months`:`${s} to ${n} months`},Qt=e=>e[0]===e[1]?g(e[0]):`${g(e[0])} to ${g(e[1])}`;function $s([e,t]){for(const s of[e.slice(0,4),e.slice(0,7)]){const n=S(s);if(n&&O(n.first)===e&&O(n.last)===t)return s}return e}const Mt=(e,t=c`;<br />`)=>xt(e.split("; ").map(s=>s.replace(/(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)/g,(n,a,o)=>Qt([a,o])).replace(/\d{4}-\d\d-\d\d/g,n=>g(n))),t),qt=60,hs=84;function ps(e){const t=Math.min(860,innerWidth-48),s=e.before.slice(0,qt),n=S(e.scope.at?.[1])??S(e.as_of);if(!s.length||!n)return c``;const a=p=>S(p.when)??{first:n.last-p.most,last:n.last-p.least},o=Math.min(...s.map(p=>a(p).first)),l=p=>40+(p-o)/Math.max(1,n.last-o)*(t-80),i=s.find(p=>e.asked?.engagements.includes(p.engagement)&&p.counts)??s.find(p=>p.counts),r=i?[l(n.last)]:[],d=(p,f)=>r.some(v=>Math.abs(v-f)<hs)?null:(r.push(f),c`<text class="nd" x="${f}" y="70" text-anchor="middle">${g(p.when)}</text>
      <text class="nk" x="${f}" y="84" text-anchor="middle">${P(p.kind)}</text>`),u=p=>{const{first:f,last:v}=a(p),[k,M]=[l(f),l(v)],W=f===v?Bt(p.kind,!1,k,46,6):c`<rect class="fuzzy" x="${k}" y="41" width="${Math.max(7,M-k)}" height="10" rx="2" />`;return c`<a
      class="node"
      href="${w({ev:`engagement/${p.engagement}`})}"
      aria-label="${P(p.kind)}, ${g(p.when)}${p.counts?"":", does not count"}"
    >
      <rect class="hit" x="${k-9}" y="34" width="${Math.max(18,M-k+18)}" height="24" /><g class="${!p.counts&&"faint"}"
        >${W}</g
      >${d(p,(k+M)/2)}
    </a>`},h=i?[i,...s.filter(p=>p!==i)]:s,$=i&&l(a(i).last);return c`<figure>
    <svg width="${t}" height="92" role="group" aria-label="Contacts before the claim; those outside the scope are faint">
      <path class="lane" d="M8 46H${t-8}" />
      ${$!=null&&c`<path class="span" d="M${$} 46H${l(n.last)}" />`}
      ${i&&$!=null&&c`<text class="gap longest" x="${($+l(n.last))/2}" y="30" text-anchor="middle">${ut(i)}</text>`}
      ${h.map(u)}
      <path class="asof" d="M${l(n.last)} 34V58" />
      <text class="nk" x="${l(n.last)}" y="84" text-anchor="middle">claim</text>
      <text class="nd" x="${l(n.last)}" y="70" text-anchor="middle">${g(O(n.last))}</text>
    </svg>
    ${e.before.length>qt&&c`<figcaption class="muted">The latest ${qt} of ${e.before.length} contacts; the table has all.</figcaption>`}
  </figure>`}const $t=(...e)=>{const{query:t}=x();return Object.fromEntries(e.filter(s=>t.get(s)).map(s=>[s,t.get(s)]))},pt=(e,t,s,n=A)=>{const a=x().query.get(e)??"";return c`<label
    >${t}
    <select data-param="${e}" data-key="${e}" aria-label="${t}">
      <option value="">any</option>
      ${[...new Set([...s,...a?[a]:[]])].map(o=>c`<option value="${o}" ${o===a&&c`selected`}>${n(o)}</option>`)}
    </select></label
  >`},gt=(e,t,s,n=[])=>{const a=x().query.get(e)??"",o=[...new Set(n)].filter(Boolean).sort((l,i)=>l.localeCompare(i));return c`<label
      >${t}
      <input
        data-param="${e}"
        aria-label="${t}"
        data-key="${e}"
        value="${a}"
        placeholder="${s}"
        size="${Math.max(s.length,9)}"
        autocomplete="off"
        ${o.length>0&&c`list="known-${e}"`} /></label
    >${o.length>0&&c`<datalist id="known-${e}">${o.slice(0,300).map(l=>c`<option value="${l}"></option>`)}</datalist>`}`},Ne=()=>c`${gt("since","From","2023-06-01")}${gt("until","to","2024-12")}`,Dt=e=>c`<a href="${w(Object.fromEntries([...e,"next"].map(t=>[t,null])))}">Clear the filters</a>`,Ae=()=>Number.parseInt(x().query.get("next")??"",10)||0;function Yt(e,t,s=t+"s"){const n=Ae(),a=y(e.found,t,s);return!n&&!e.next?c`<p class="rowsnext muted">All ${a}.</p>`:c`<p class="rowsnext">
    <span class="muted">${y(n+1,"")}to ${y(n+e.rows.length,"")}of ${a}</span>
    ${n>0&&c`<a class="btn" rel="prev" href="${w({next:null})}">First page</a>`}
    ${e.next&&c`<a class="btn" rel="next" href="${w({next:e.next})}">Next ${t===s?"rows":s} <kbd>]</kbd></a>`}
  </p>`}const fs=["conversation","call","meeting","talks","visit","summit"],ms=["kind","level","months","reference","since","until"],gs=e=>e==="conversation"?"conversation (call or meeting)":P(e),Oe=e=>e==="any"?"any level":C(e).toLowerCase();function It(){const e=x().query.getAll("party");return{...$t(...ms),party:e.some(t=>t.includes("."))?e:[]}}const Ht=(e,t,s,n)=>c`<select class="chip" data-param="${e}" data-key="${e}" aria-label="${t}">
    ${n.map(([a,o])=>c`<option value="${a}" ${a===s&&c`selected`}>${o}</option>`)}
  </select>`,ae=(e,t,s,n="text")=>c`<input
    class="chip"
    type="${n}"
    data-param="${e}"
    data-key="${e}"
    aria-label="${t}"
    value="${s}"
    size="10"
    ${n==="number"&&c`min="1" max="1200"`}
  />`;function oe(e,t,s){const{parties:n}=t.scope,a=n[s],[o]=a.split("."),l=t.before.flatMap(u=>u.parties).filter(u=>u.split(".")[0]===o&&u!==o),i=[...new Set([a,...l])].slice(0,40),r=u=>n.map((h,$)=>$===s?u:h).join("|"),d=[r(o),`anyone of ${e.actor(o)}`];return Ht("party",`Side ${s+1}`,r(a),[...i.filter(u=>u!==o).map(u=>[r(u),e.actor(u)]),...a===o||n.some((u,h)=>h!==s&&u.includes("."))?[d]:[]])}function ys({number:e,unit:t}){const s={month:1,year:12,decade:120};return e!==null&&t&&s[t]?String(e*s[t]):""}function ws(e){const{form:t,reference:s,mod:n,number:a,unit:o}=e.scope,{query:l}=x();if(t==="first_in"||l.get("months")){const i=ys(e.scope),r={LESS_THAN:"nearly",MORE_THAN:"more than",APPROX:"about"},d=!i&&a?` (said: ${a} ${o}s)`:"";return c`in ${!l.get("months")&&n&&r[n]} ${ae("months","Months",l.get("months")??i,"number")}
    months${d}`}return t==="first_since"||l.get("reference")?c`since ${ae("reference","Since when",l.get("reference")??(s?$s(s):""))}`:null}function bs(e,t){const{kind:s,level:n,parties:a,form:o,number:l,at:i}=t.scope,r=[...new Set([n,"leader","ministerial_strategic",...t.before.map(u=>u.level),"any"])],d={nth:l?`Number ${l} of all`:"Which of all",count:`${l??""} in all, counting each`,last:"The last",elapsed:"The time since the last",never:"Never a"};return c`<section class="formula">
    <h2>As read${o&&c` <small>${A(o).toLowerCase()}</small>`}</h2>
    <p class="chips">
      ${d[o??""]??"The first"}
      ${Ht("kind","Kind",s,[...new Set([s,...fs])].map(u=>[u,gs(u)]))}
      of
      ${Ht("level","Level",n,r.map(u=>[u,Oe(u)]))}
      between
      ${a.length===2?c`${oe(e,t,0)} and ${oe(e,t,1)}`:c`<b>${V(e,a)}</b>`}
      ${ws(t)}${i&&c`, as of ${Qt(i)}`}
    </p>
    ${Object.values(It()).flat().length>0&&c`<p><a href="${w({kind:null,level:null,months:null,reference:null,party:null})}">As the text has it</a></p>`}
  </section>`}const Te=e=>c`<small
    >${_(N("engagement",...e.engagement.split("/")),et({kind:e.kind,status:"held"}))},
    ${C(e.level).toLowerCase()}, ${I(`engagement/${e.engagement}`,"passages")}</small
  >`;function xs(e,t){const s=e.before.find(a=>t.engagements.includes(a.engagement))??e.before.find(a=>a.counts),{at:n}=e.scope;return c`<div class="compute">
    ${n&&c`<p><span>reference</span> ${Qt(n)}</p>`}
    ${s&&c`<p>
      <span>${t.verdict==="contradicted"?"counter-example":"last that counts"}</span> ${g(s.when)} ${Te(s)}
    </p>`}
    ${t.days&&c`<p class="sum"><span>difference</span> ${ut(t.days)} = ${us(t.days)}</p>`}
    <p><span>in full</span> ${Mt(t.computation)}</p>
  </div>`}const vs=(e,t)=>c`<tr data-item="${t.kind}/${t.level}" class="${e.scope.kind===t.kind&&e.scope.level===t.level&&"on"}">
    <th scope="row"><a href="${w({kind:t.kind,level:t.level})}">${A(P(t.kind))}, ${Oe(t.level)}</a></th>
    <td class="num">${t.days?ut(t.days):"–"}</td>
    <td>${kt(t.verdict)}</td>
  </tr>`;function ks(e,t){return c`<div class="scroll">
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
        ${t.before.map(s=>c`<tr data-item="${s.engagement}">
              <td>${Te(s)}</td>
              <td>${g(s.when)}</td>
              <td>${V(e,s.parties)}</td>
              <td class="num">${ut(s)}</td>
              <td>${s.counts?"yes":"no"}</td>
            </tr>`)}
      </tbody>
    </table>
  </div>`}function Ms(e,t){const s=x().query.get("as_of");if(!e.as_of)return null;const n=a=>a?c`${kt(a.asked?.verdict??a.verdict)}${a.asked?.days&&`, ${ut(a.asked.days)}`}`:"the record had no such text";return c`<h2>Two clocks</h2>
    <dl>
      <dt>${g(s??e.as_of)}</dt>
      <dd>${n(s?e:t)} <small>by the texts until then</small></dd>
      <dt>Now</dt>
      <dd>${s?_(location.pathname,"see it from now",{as_of:null}):c`${n(e)} <small>by all texts</small>`}</dd>
    </dl>
    ${!s&&t&&c`<p><a href="${w({as_of:e.as_of})}">See the record as it was that day</a></p>`}`}const Ss=async({path:e,query:t},s)=>{const n=`/claims/${e.join("/")}`,a=await b(n,It()),o=a.as_of,l=o&&!t.get("as_of")?await b(n,{...It(),as_of:o}).catch(()=>null):null,i=t.get("view")==="table",r=a.asked,d=r?.verdict??a.verdict,{documents:u,origins:h,engagements:$,first:p,last:f}=a.coverage;return c`${j(c`${_("/claims","Claims")} · ${tt(s,a.document)}`,`“${a.passage.words}”`,c`${z(a.claim.document,a.claim.id,X(a.document))}`,a.before.length>0&&be(i))}
    <div class="cols">
      <div>
        ${bs(s,a)}
        <section class="verdict ${Jt(d)}" aria-live="polite">
          <p class="v">${G(d)}</p>
          ${r?xs(a,r):c`<div class="compute">
                ${a.readings.map(v=>c`<p><span>${v.scope}</span> ${Mt(v.computation)}</p>`)}
                ${!a.readings.length&&c`<p>The text does not tell whose contacts are counted.</p>`}
              </div>`}
        </section>
        ${a.before.length>0&&(i?ks(s,a):ps(a))}
      </div>
      <div class="rail">
        <h2>All readings</h2>
        <p class="muted">Taken together, as the text has it: <b>${G(a.verdict)}</b></p>
        ${a.side_by_side.length>0&&c`<table class="readings">
          <thead class="sr">
            <tr>
              <th scope="col">Scope</th>
              <th scope="col">Days</th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            ${a.side_by_side.map(v=>vs(a,v))}
          </tbody>
        </table>`}
        ${Ms(a,l)}
      </div>
    </div>
    ${T(s,{documents:u,first:p,last:f},c`${y(h,"origin")}, ${y($,"contact")} of these sides. `)}`},ce=["verdict","since","until"],Ce=e=>c`<form class="ask" data-to="/claims">
    <input
      name="sentence"
      value="${e}"
      aria-label="A sentence to check"
      placeholder="A sentence to check: “… their first call in nearly five months”"
      autocomplete="off"
    />
    <button>Check</button>
  </form>`,_s=({evidence:e})=>[...new Set(e.map(t=>t.document))].map((t,s)=>{const n=e.filter(a=>a.document===t).map(a=>a.span.join("-"));return c` ${I(`span/${t}/${n.join(",")}`,s?`and ${y(n.length,"passage")}`:y(n.length,"passage"))}`}),Ns=e=>e.map(t=>c`<p><small>${t.scope}:</small> ${Mt(t.computation)} ${_s(t)} <small>${kt(t.verdict)}</small></p>`);async function As(e,t){const s=await b("/claims",{sentence:t}),n=s.rows[0],a=n?s.found===1?`“${n.claim}”: ${G(n.verdict)}`:`${y(s.found,"claim")} in this sentence`:"No claim about contacts in this sentence";return c`${j(c`${_("/claims","Claims")} · a sentence`,a,c`Read as if it were written on ${g(n?.as_of??e.record.as_of)}; for another day change “as of” above.`)}
  ${Ce(t)}
  ${s.rows.map(o=>c`<section class="verdict ${Jt(o.verdict)}" data-item="${o.fact}" tabindex="0">
        <h2 class="v">${G(o.verdict)}</h2>
        <blockquote>“${o.claim}”</blockquote>
        <div class="compute">${Ns(o.readings)}</div>
      </section>`)}
  ${!n&&vt("Nothing to compute",c`A claim counts or compares contacts and tells whose they are: “their first call in nearly five months”, “the third meeting of … and
    …”, “have not spoken since March”. ${_("/claims","The claims of the texts")}`)}
  ${T(e,s.seen)}`}const Os=e=>c`<div class="quote">
    <blockquote>
      <a data-item="${e.document}/${e.fact}" href="${w({},N("claim",e.document,e.fact))}">“${e.claim}”</a>
    </blockquote>
    <p>
      ${kt(e.verdict)} <small>${e.outlet||"outlet not known"}, ${g(e.as_of)}</small>
      ${e.readings[0]&&c`<small>· ${e.readings[0].scope}: ${Mt(e.readings[0].computation,"; ")}</small>`}
    </p>
  </div>`,Ts=async(e,t)=>{const s=x().query.get("sentence")?.trim();if(s)return As(t,s);const n=$t(...ce),a=n.verdict??null,o={...n,verdict:null},[l,...i]=await Promise.all([b("/claims",{...n,next:x().query.get("next")}),...Ct.map(h=>b("/claims",{...o,verdict:h,limit:1}))]),r=Object.fromEntries(Ct.map((h,$)=>[h,i[$].found])),d=i.reduce((h,$)=>h+$.found,0),u=(h,$,p)=>c`<a href="${w({verdict:h,next:null})}" ${h===a&&c`aria-current="true"`}>${$} <small>${p}</small></a>`;return c`${j("Claims",d?`${r.contradicted?r.contradicted:"None"} of ${y(d,"claim")} ${r.contradicted===1?"is":"are"} contradicted by the record`:"No claims in these texts",`Sentences such as “first since” and “third in two years”, computed over the record as of their day. ${r.supported} supported, ${r.depends_on_scope} depend on scope; on ${r.record_too_thin} the record is too thin to tell.`,c`<nav class="seg" aria-label="Verdict">
        ${u(null,"all",d)} ${Ct.map(h=>u(h,G(h),r[h]))}
      </nav>
      ${Ne()} ${Z("/claims",n)}`)}
  ${Ce("")}
  ${l.rows.length?c`${l.rows.map(Os)} ${Yt(l,"claim")}`:vt("No claim is left",Dt(ce))}
  ${T(t,l.seen)}`},Lt=30,jt=(e,t,s)=>c`<section>
    <h2>${e} <small>${t.length}</small></h2>
    ${t.slice(0,Lt)} ${t.length>Lt&&c`<p class="muted">and ${t.length-Lt} more</p>`}
    ${!t.length&&c`<p class="muted">${s}</p>`}
  </section>`,Cs=async(e,t)=>{const s=await b("/desk"),n=s.failed.map(({path:i,reason:r})=>c`<p data-item="${i}" tabindex="0"><b>${i}</b><br /><small>${r}</small></p>`),a=s.embargoes.map(({until:i},r)=>c`<p data-item="embargo-${r}" tabindex="0">
        <b>One text</b><br /><small>${i?`until ${ye(i)}`:"until it is released by hand"}</small>
      </p>`),o=s.one_sided.map(i=>c`<p>
        <a data-item="${i.engagement}" href="${N("engagement",...i.engagement.split("/"))}"
          >${et({...i,status:"held"})}, ${g(i.when)}</a
        ><br /><small
          >${V(t,i.parties)}; no text from ${t.actor(i.lacks)}.
          ${_(N("doc",i.readout.document),X(i.readout))}</small
        >
      </p>`),l=s.genres.map(({genre:i,documents:r})=>c`<li><span>${A(i??"unknown")}</span> <span class="num">${r}</span></li>`);return c`${j("Desk",`${y(s.seen.documents,"text")} read, ${n.length} not, ${a.length} under embargo`,c`${y(s.origins,"origin")} and ${y(s.copies,"copy","copies")}. What came in, what did not, and what is
      missing.`)}
    <div class="deskgrid">
      ${jt("Under embargo",a,"None.")} ${jt("Not read",n,"None.")}
      ${jt("Lacks a counterpart",o,"None: both sides told of each contact that one told of.")}
      <section>
        <h2>Kinds of text</h2>
        <ul class="plain facet">
          ${l}
        </ul>
      </section>
    </div>
    ${T(t,s.seen)}`},yt={on_record_named:"On record, named",on_record_institution:"On record, institution",on_background_unnamed:"Background, unnamed",document:"A document",unattributed:"Speaker not said"},qe=e=>c`<span class="badge ${e}">${yt[e]??A(e)}</span>`,Rt=e=>c`<span class="dr ${e??"no"}">${e?A(e).toLowerCase():"no other text"}</span>`;function qs(e,{changes:t}){const s=new dt(e.words),[n]=e.span,a=[];let o=0;for(const{here:l,original:i}of t)i&&i.span[0]-n>=o&&i.span[1]-n<=s.size?(a.push(s.slice(o,i.span[0]-n),c`<del>${i.words}</del>`),o=i.span[1]-n):i&&a.push(c` <del>${i.words}</del> `),l&&a.push(c` <ins>${l.words}</ins>`);return a.push(s.slice(o,s.size)),a}const Zt=(e,t)=>({from:e,to:t,least:Math.max(0,t.first-e.last),most:t.last-e.first}),U=({least:e,most:t})=>(e===t?`${t}`:`${e} to ${t}`)+(t===1?" day":" days"),Ls=800,ie=Object.keys(we),wt=()=>({party:rt(),...$t("actor","kind","level","status")}),st=()=>$t("since","until"),le=async(e,t)=>b("/timeline",{...wt(),...e,columns:t,limit:0}),js=(e,t,s)=>!t&&!s||/^\d/.test(e)&&(!t||e>=t.slice(0,e.length))&&(!s||e.slice(0,s.length)<=s);function Es(e){const t=new Map;return e.map(s=>{const n=S(s.when),a=t.get(s.level);if(!n||s.status!=="held")return{...s,days:n,gap:null};t.set(s.level,n);const o=a?Zt(a,n):null;return{...s,days:n,gap:o&&o.most>0?o:null}})}const ot=e=>Number(O(e).slice(0,4)),Le=e=>S(String(e)).first;function je(e,t){const[s,n]=[S(e.first)?.first??t,S(e.last)?.last??t];return{first:Le(ot(s)-1),last:Math.min(t,n)+400}}function Ps(e,t,s){const{since:n,until:a}=st(),o=S(n)?.first,l=S(a)?.last;if(o!==void 0&&l!==void 0)return{first:o,last:Math.max(l,o+1)};const i=je(t,s),r=e.flatMap(({days:p})=>p&&p.first>=i.first&&p.last<=i.last?p:[]),d=o??Math.min(i.last-500,...r.map(p=>p.first)),u=l??Math.max(i.last-400,...r.map(p=>p.last)),h=l??(s-u<(u-d)/3?Math.max(s,u):u),$=Math.max(1,h-d);return{first:o===void 0&&$>900?Le(ot(d)):d,last:h+Math.ceil($/(h<s?12:40))}}const Gt=({status:e,days:t},s)=>e==="held"&&!!t&&t.first<=s;function zs(e,t,s,n,a){return[...new Set(t.map(({level:l})=>l))].sort((l,i)=>ie.indexOf(l)-ie.indexOf(i)).map(l=>{const i=t.filter(d=>d.level===l),r=e.findLast(d=>d.level===l&&Gt(d,a))?.days;return{level:l,contacts:s.filter(d=>d.level===l),held:i.filter(({status:d})=>d==="held").length,planned:i.filter(({status:d})=>d==="planned"||d==="proposed").length,undated:i.filter(({days:d})=>!d||Ee(d,n)).length,silence:r?Zt(r,{first:a,last:a}):null}})}function Ws(e,t,s,n=8){const a=je(t,s);return[...new Set(e.flatMap(({days:i})=>i?ot(i.first):[]))].filter(i=>i>=ot(a.first)&&i<=ot(a.last)).sort().slice(-n).map(String)}const Ee=(e,t)=>e.first<e.last&&e.first<=t.first&&e.last>=t.last;async function Ds(e){const t=await le({},"when,level,kind,status"),{query:s}=x(),[n,a]=[s.get("since")??"",s.get("until")??""],o=S(e.record.as_of).first,l=Es(t.rows),i=l.filter(({when:M})=>js(M,n,a)),r=i.length<=Ls;r&&(await le(st(),"when,level,kind,status,parties,place,documents,id,series")).rows.forEach((W,E)=>Object.assign(i[E]??{},W));const d=Ps(l,t.seen,o),u=i.filter(({days:M})=>M&&M.last>=d.first&&M.first<=d.last&&!Ee(M,d)),h=!!(n||a),$=h?0:l.filter(({days:M})=>M).length-u.length,p=zs(l,i,u,d,o),f=M=>!M.contacts.length,[v,k]=[p.filter(M=>!f(M)),p.filter(f)];return{seen:t.seen,lanes:v,empty:k,contacts:i,years:Ws(l,t.seen,o),window:d,chosen:h,outside:$,single:r,today:o}}const Is=e=>N("engagement",...e.split("/")),Hs="announced, not yet reported",Rs=["expected_to_raise","may_raise"];function Fs(e,t){const s=new Map;for(const n of t){const a=`${n.issue} ${n.raised_by?e.side(n.raised_by)+n.raised_by.split(".")[0]:""}`;s.set(a,[...s.get(a)??[],n])}return[...s.values()].sort((n,a)=>e.issue(n[0].issue).localeCompare(e.issue(a[0].issue)))}function Ks(e,t,s,n){const[a]=s,o=e.side(a.raised_by),l=a.raised_by?.split(".")[0]??null,i=[...new Set(s.map(({side:u})=>e.side(u)))],r=o!=="P"&&n.includes(o)&&!i.includes(o),d=[...new Map(s.map(u=>[u.passage.words,u])).values()];return c`<tr data-item="${a.issue}/${l??""}">
    <td>${I(`issue/${a.issue}/${t}`,e.issue(a.issue))}</td>
    <td>${l?xe(e,l):c`<span class="muted">not said</span>`}</td>
    <td>
      ${i.map(u=>c`<i class="side ${u}">${e.sideName(u)}</i> `)}
      ${r&&c`<span class="flag">not in its own text</span>`}
      ${s.every(({modality:u})=>Rs.includes(u))&&c`<small>${Hs}</small>`}
      ${s.every(({modality:u})=>u==="did_not_raise")&&c`<small>said not to have been raised</small>`}
    </td>
    <td>${d.slice(0,4).map(u=>c`${z(u.passage.document,u.fact,u.passage.words)}<br />`)}</td>
  </tr>`}function Us(e,t){const s=["A","M"].filter(n=>t.documents.some(a=>e.side(a.side)===n));return t.issues.length?c`<div class="scroll">
    <table class="issues">
      <thead>
        <tr>
          <th scope="col">Issue</th>
          <th scope="col">Raised by</th>
          <th scope="col">According to</th>
          <th scope="col">In words</th>
        </tr>
      </thead>
      <tbody>
        ${Fs(e,t.issues).map(n=>Ks(e,t.id,n,s))}
      </tbody>
    </table>
  </div>`:c`<p class="muted">Of no issue is said that it was raised here.</p>`}const Xs={explicit:"as written",resolved:"worked out from",inferred:"inferred from",office_held:"from the offices held on that day",none:"not said"};function J(e,t,s=n=>n){const n=e.bases.filter(({field:l})=>l===t),a=e.conflicts.filter(({field:l})=>l===t),o=l=>xt(l.passages.slice(0,3).map(i=>z(i.document,i.span,`“${i.words}”`)),", ");return c`${n.map(l=>c`<small>${Xs[l.basis]??A(l.basis).toLowerCase()} ${o(l)}</small>`)}
  ${a.map(l=>c`<small class="conflict"><span class="flag">${s(l.value)} in another text:</span> ${o(l)}</small>`)}`}function Vs(e,t,s){const[n,a]=[S(s?.when),S(t.when.value)],o=n&&a?U(Zt(n,a)):null,l=S(t.when.value),i=t.bases.filter(({field:d})=>d==="planned_for").flatMap(({passages:d})=>d.slice(0,1)).slice(0,3).map(d=>z(d.document,d.span,`“${d.words}”`)),r=d=>c`<div>${xe(e,d)} <small>${e.actor(d.split(".")[0])}</small></div>`;return c`<dl>
    <dt>Date</dt>
    <dd>
      ${g(t.when.value)} ${l&&l.first<l.last&&c`<small>the day is not known</small>`} ${J(t,"when",g)}
    </dd>
    <dt>Kind</dt>
    <dd>
      ${Y(t.kind,!R(t))} ${P(t.kind)}${t.mode!=="unknown"&&`, ${P(t.mode)}`} ${J(t,"kind")}
    </dd>
    <dt>Status</dt>
    <dd>${t.status} ${J(t,"status")}${i.length>0&&c`<small>planned before: ${xt(i,", ")}</small>`}</dd>
    <dt>Level</dt>
    <dd>${C(t.level)} ${J(t,"level",C)}</dd>
    <dt>Place</dt>
    <dd>${t.place??c`<span class="muted">not said</span>`} ${J(t,"place")}</dd>
    ${t.series&&c`<dt>Channel</dt>
      <dd>${A(t.series)}</dd>`}
    <dt>Parties</dt>
    <dd>${t.parties.map(r)} ${!t.parties.length&&"not said"} ${J(t,"parties")}</dd>
    <dt>Since last</dt>
    <dd>${o??(a?"first on its level in the record":"day not known")}</dd>
  </dl>`}function Bs(e,t,s){const n=i=>t.mentions.find(r=>r.document===i)?.span??null,o=R(t)?e.sides.filter(i=>t.parties.some(r=>r.split(".")[0]===i)&&!t.documents.some(r=>r.side?.split(".")[0]===i)):[],l=t.documents.find(({document:i})=>s.has(i));return c`<ul class="plain">
      ${t.documents.slice(0,40).map(i=>c`<li data-item="${i.document}">
              ${z(i.document,n(i.document),X(i))}<small
                >${tt(e,i)}${i.genre!=="other"&&` · ${P(i.genre)}`}${s.has(i.document)&&" · copy"}</small
              >
            </li>`)}
    </ul>
    ${t.documents.length>40&&c`<p class="muted">and ${t.documents.length-40} more</p>`}
    ${o.map(i=>c`<p class="flag">No text from ${e.actor(i)} in the record</p>`)}
    ${l&&c`<p>${_(N("lineage",l.document),"Copies and origins")}</p>`}`}async function Js(e){const t=await Promise.all(e.slice(0,24).map(({document:s})=>b(`/lineage/${s}`)));return new Set(t.flatMap(s=>s.documents.filter(({relation:n})=>n!=="original").map(({document:n})=>n)))}const Qs=12;function Ys(e,t){return t.rows.length?c`${t.rows.map(s=>c`<div class="quote" data-item="${s.document}/${s.fact}">
        <blockquote>${z(s.document,s.fact,s.quote)}</blockquote>
        <p>${s.speaker||"speaker not said"}, in ${s.outlet||"a text"} ${qe(s.attribution)}</p>
      </div>`)}
  ${t.found>t.rows.length&&c`<p class="rowsnext">
    <a class="btn" href="${w({engagement:e.id},"/quotes")}">All ${y(t.found,"quote")}</a>
  </p>`}`:c`<p class="muted">None in these texts.</p>`}async function Zs(e){const t=[...new Set(e.parties.map(l=>l.split(".")[0]))].slice(0,2),s="when,kind,status,id",{rows:n}=await b("/timeline",{party:t,level:e.level,columns:s,limit:0}),a=n.findIndex(({id:l})=>l===e.id),o=l=>l&&S(l.when)?l:void 0;return a<0?[void 0,void 0]:[o(n[a-1]),o(n[a+1])]}const Gs=async({path:e},t)=>{const s=await b(`/engagements/${e.join("/")}`),[[n,a],o,l,i]=await Promise.all([Zs(s),b("/quotes",{engagement:s.id,limit:Qs}),b("/commitments",{engagement:s.id,limit:0}),Js(s.documents)]),r=t.sides.map($=>s.documents.find(p=>p.side?.split(".")[0]===$&&p.genre==="readout")??s.documents.find(p=>p.side?.split(".")[0]===$&&!["background_call","press_briefing"].includes(p.genre))),d=($,p,f)=>$&&c`<a rel="${p}" href="${w({},Is($.id))}">${f(g($.when))}</a>`,u=c`<nav class="seg" aria-label="Contacts on this level">
      ${d(n,"prev",$=>c`<kbd>[</kbd> ${$}`)} ${d(a,"next",$=>c`${$} <kbd>]</kbd>`)}
    </nav>
    ${r[0]&&r[1]&&c`<a class="btn" href="${w({},N("compare",r[0].document,r[1].document))}">Compare the two readouts</a>`}
    ${Z("/issues",{engagement:s.id},"CSV of issues")}`,h=s.documents.flatMap(({date:$})=>$??[]).sort();return c`${j(c`Engagement · ${C(s.level)}`,`${et(s)}, ${g(s.when.value)}`,c`${V(t,s.parties)}. ${I(`engagement/${s.id}`,y(s.mentions.length,"passage"))} in
      ${y(s.documents.length,"text")}.`,u)}
    <div class="cols">
      <div>
        <h2>Issues</h2>
        ${Us(t,s)}
        <h2>Quotes</h2>
        ${Ys(s,o)}
      </div>
      <div class="rail">
        <h2>Facts</h2>
        ${Vs(t,s,n)}
        <h2>Texts</h2>
        ${Bs(t,s,i)}
        ${l.rows.length>0&&c`<h2>Commitments</h2>
          <ul class="plain">
            ${l.rows.slice(0,20).map($=>c`<li data-item="${$.id}">
                    ${_("/commitments",$.words,{open:$.id})}<small
                      >${V(t,$.by)} · now: ${$.status.replaceAll("_"," ")}</small
                    >
                  </li>`)}
          </ul>
          ${l.found>20&&c`<p class="muted">and ${l.found-20} more</p>`}`}
      </div>
    </div>
    ${T(t,{documents:s.documents.length,first:h[0],last:h.at(-1)})}`},Et=["speaker","attribution","form","change","issue","outlet","document","engagement","genre","since","until"],tn=["verbatim","trimmed","spliced","altered","misattributed"],en=["person","outlet","protected"],Pt={will_say:"to be said",may_say:"may be said",did_not_say:"not said"};function sn(e,t){const[s,n]=(t.speaker_actor??"").split("."),a=n&&!en.includes(s)?s:null;return c`${t.speaker||"not said"}${a&&c`<small>${e.actor(a)}</small>`}`}const nn=(e,t)=>c`<tr data-item="${t.document}/${t.fact}">
    <td class="words">
      ${z(t.document,t.fact,t.quote)}${(t.form!=="direct"||Pt[t.modality])&&c`<small
        >${t.form!=="direct"&&`${t.form==="mixed"?"quoted in part":"reported, not quoted"}`}${Pt[t.modality]&&c` · ${Pt[t.modality]}`}</small
      >`}
    </td>
    <td>${sn(e,t)}</td>
    <td>
      ${qe(t.attribution)}${t.rule&&c`<small>${I(`fact/${t.document}/${t.rule}`,"rule in force")}</small>`}
    </td>
    <td>
      ${t.utterance?_(N("utterance",...t.utterance.split("/")),Rt(t.change)):Rt(null)}
    </td>
    <td>${t.outlet||"outlet not known"}<small>${g(t.date)}</small></td>
  </tr>`;function an(e,t,s){return e?t?`${t} of ${y(e,"quote")} ${t===1?"alters":"alter"} the words of ${t===1?"its":"their"} source`:`${y(e,"quote")}${s?" with these filters":""}; none is known to alter the words of its source`:"No quote fits these filters"}const on=async(e,t)=>{const s=$t(...Et),n=x().query.get("next"),[a,o]=await Promise.all([b("/quotes",{...s,next:n}),b("/quotes",{...s,change:"altered",limit:1})]),l=s.change&&s.change!=="altered"?0:o.found,i=t.sides.map(u=>t.actor(u)),r=Object.keys(t.record.issues).sort((u,h)=>t.issue(u).localeCompare(t.issue(h))),d=a.next||n;return c`${j("Quotes",an(a.found,l,Object.keys(s).length>0),"Each quote with the rule it was given under, and what its text made of the words.",c`${gt("speaker","Speaker","name or state",[...i,...a.rows.map(u=>u.speaker)])}
    ${pt("attribution","Attribution",Object.keys(yt),u=>yt[u]??A(u))}
    ${pt("form","Form",["direct","mixed","indirect"])} ${pt("change","Against source",tn)}
    ${pt("issue","Issue",r,u=>t.issue(u))}
    ${gt("outlet","Outlet","part of a name",a.rows.map(u=>u.outlet))}
    ${Ne()} ${Object.keys(s).length>0&&Dt(Et)}
    ${Z("/quotes",s,`CSV of ${a.found===1?"this quote":`all ${y(a.found,"quote")}`}`)}
    ${d&&Z("/quotes",{...s,next:n,limit:a.rows.length},`CSV of these ${a.rows.length}`)}`)}
  ${a.rows.length?c`<div class="scroll">
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
              ${a.rows.map(u=>nn(t,u))}
            </tbody>
          </table>
        </div>
        ${Yt(a,"quote")}`:vt("Nothing is left",Dt(Et))}
  ${T(t,a.seen)}`},cn=["speaker","actor","side","issue","level","attr","outlet","genre","after","before","origin","document"],ln=/"[^"]*"|(?<=^|\s)(-?)([a-z]+):(?:"([^"]*)"|([^\s()"]+))/g,nt=e=>[...e.matchAll(ln)].filter(t=>t[2]&&cn.includes(t[2])).map(([t,s,n,a,o])=>({without:s==="-",name:n,value:a??o,raw:t})),Pe=e=>e.replace(/\s+/g," ").trim(),ht=(e,{raw:t})=>{const s=e.indexOf(t);return s<0?e:Pe(`${e.slice(0,s)} ${e.slice(s+t.length)}`)},re=e=>nt(e).reduce(ht,e);function bt(e,t,s,n=!1){const a=nt(e).find(l=>l.name===t&&l.value===s),o=`${n?"-":""}${t}:${/[\s()]/.test(s)?`"${s}"`:s}`;return Pe(`${a?ht(e,a):e} ${o}`)}const rn=220,de=700,zt=12;function ze(e,t,s){return s==="none"&&(t==="side"||t==="outlet")?t==="side"?"Press and others":"outlet not known":t==="issue"?e.issue(s):t==="level"?C(s):t==="attr"?yt[s]??s:t==="after"||t==="before"?g(s):t==="genre"?A(s):t==="side"||t==="actor"||t==="speaker"?e.actor(s):s}const Ft=e=>c`<form class="ask" data-to="/search" role="search">
    <input
      name="q"
      value="${e}"
      aria-label="Search for"
      placeholder="words, “a phrase”, begin*, side: issue: speaker: after:"
      autocomplete="off"
    />
    <button class="sr">Search</button>
  </form>`,St=(e,t)=>_("/search",t,{q:e}),We=(e,t,s)=>c`<a class="chip ${s.without&&"not"}" href="${w({q:ht(t,s)},"/search")}" aria-label="Take away ${s.raw}"
    ><small>${s.without&&"not "}${s.name}</small> ${ze(e,s.name,s.value)} <span aria-hidden="true">×</span></a
  > `;function Q(e,t,s,n,a){const[o,l]=[s[a],s.documents],i=o.filter(({value:h})=>h!==null||a==="side"||a==="outlet").sort((h,$)=>$.documents-h.documents),r=nt(t).filter(h=>h.name===a&&!h.without),d=i.filter(({value:h})=>!r.some($=>$.value===(h??"none")));if(!d.length||i.length===1&&i[0].documents===l)return null;const u=({value:h,documents:$})=>{const p=h??"none",f=ze(e,a,p);return c`<li>
      <a class="without" href="${w({q:bt(t,a,p,!0)},"/search")}" aria-label="Without ${f}" title="Without"
        >−</a
      >
      <span>${St(bt(t,a,p),f)}</span> <span class="num">${$}</span>
    </li>`};return c`<h2>${n}</h2>
    <ul class="plain facet">
      ${d.slice(0,zt).map(u)}
    </ul>
    ${d.length>zt&&c`<p class="muted">and ${d.length-zt} more, with fewer texts</p>`}`}function dn(e,t){const s=new Map;for(const{value:a,documents:o}of t)a&&s.set(a.slice(0,4),(s.get(a.slice(0,4))??0)+o);if(s.size<2)return null;const n=nt(e).filter(({name:a})=>a==="after"||a==="before").reduce(ht,e);return c`<h2>Year</h2>
    <ul class="plain facet">
      ${[...s].map(([a,o])=>c`<li>
            <span>${St(bt(bt(n,"after",a),"before",a),a)}</span> <span class="num">${o}</span>
          </li>`)}
    </ul>`}function un(e){const t=new dt(e.passage),s=e.hits.map(({span:h})=>[h[0]-e.span[0],h[1]-e.span[0]]).filter(h=>h[1]<=t.size),n=t.size>de&&s.length?Math.max(0,s[0][0]-rn):0,a=Math.min(t.size,Math.max(n+de,s[0]?.[1]??0)),o=s.filter(h=>h[1]<=a),l=[...new Set(s.map(h=>t.slice(...h)))].filter(h=>h.length<60).slice(0,8),i=([h,$],p)=>_(N("doc",e.document),p,{at:`${h+e.span[0]}-${$+e.span[0]}`,hl:l.join("|")}),[r,d]=[n>0?"…":"",a<t.size?"…":""];if(!o.length)return i([0,t.size],c`${t.slice(n,a)}${d}`);const u=o.map((h,$)=>$?h[0]:n);return c`${r}${o.map((h,$)=>i(h,c`${t.slice(u[$],h[0])}<mark>${t.slice(...h)}</mark>${t.slice(h[1],u[$+1]??a)}`))}${d}`}function $n(e,t){const s=t.find(o=>o.document===o.origin)??t[0],n=[...t.filter(o=>o.document===s.document),...t.filter(o=>o.document!==s.document)],a=n.filter((o,l)=>n.findIndex(i=>i.passage===o.passage)===l);return c`<section class="hit">
    <h3>${_(N("doc",s.document),X(s))}</h3>
    <small
      >${tt(e,s)}${s.copies>0&&c` · ${_(N("lineage",s.origin),`+ ${y(s.copies,"copy","copies")}`)}`}</small
    >
    ${a.map(o=>c`<p data-item="${o.document}/${o.span.join("-")}">
          ${un(o)}${o.document!==s.document&&c` <small>in ${X(o)}</small>`}
        </p>`)}
  </section>`}const hn=e=>{const t=new Map;for(const s of e)t.set(s.origin,[...t.get(s.origin)??[],s]);return[...t.values()]};function Kt(e){const t=e.record.sides[0],s=["agreed","attr:unnamed","level:leader",...t?[`side:${t} attr:named`]:[],'"press conference" -genre:remarks'];return c`<p>
    Try ${s.map((n,a)=>c`${a?", ":""}${St(n,n)}`)}. Words in “marks” stand together; a chip with - before it excludes.
  </p>`}async function pn(e,t,s){const a=(await Promise.all(s.slice(0,6).map(async o=>{const l=ht(t,o);return{one:o,q:l,passages:l?(await b("/search/facets",{q:l})).passages:0}}))).filter(({passages:o})=>o>0);return c`${a.length>0&&c`<ul class="plain">
      ${a.map(({one:o,q:l,passages:i})=>c`<li>${St(l,`Without ${o.raw}: ${y(i,"passage")}`)}</li>`)}
    </ul>`}
    <p>Text that was cut from pages is not searched.</p>
    ${Kt(e)}`}async function fn(e,t){const s=x().query.get("next"),[n,a]=await Promise.all([b("/search",{q:t,next:s}),b("/search/facets",{q:t})]),o=nt(t);return c`${j("Search",n.found?`${y(n.found,"passage")} in ${y(a.origins,"origin")}`:"No passage fits",a.documents>a.origins&&`${y(a.documents,"text")}; copies are counted, and weigh nothing.`,n.found>0&&c`<a class="btn" href="${Vt("/search/feed",{q:t})}" type="application/atom+xml">Atom feed</a>${Z("/search",{q:t})}`)}
  ${Ft(t)} ${o.length>0&&c`<p class="chips">${o.map(l=>We(e,t,l))}</p>`}
  ${n.found?c`<div class="cols flip">
        <div class="rail">
          ${Q(e,t,a,"Side","side")} ${Q(e,t,a,"Issue","issue")}
          ${Q(e,t,a,"Level of contact","level")} ${Q(e,t,a,"Attribution","attr")}
          ${Q(e,t,a,"Kind of text","genre")} ${Q(e,t,a,"Outlet","outlet")}
          ${dn(t,a.month)}
        </div>
        <div>
          <h2 class="sr">Passages</h2>
          ${hn(n.rows).map(l=>$n(e,l))} ${(Ae()>0||n.next)&&Yt(n,"passage")}
        </div>
      </div>`:c`<div class="state">
        <p>${y(n.seen.documents,"text")} were searched for ${re(t)?c`<b>${re(t)}</b>`:"that"}.</p>
        ${await pn(e,t,o)}
      </div>`}
  ${T(e,n.seen)}`}const mn=async(e,t)=>{const s=x().query.get("q")?.trim()??"";if(!s)return c`${j("Search","Search the record")} ${Ft("")} ${Kt(t)} ${T(t,t.record.seen)}`;try{return await fn(t,s)}catch(n){if(!(n instanceof it)||n.status!==400)throw n;return c`${j("Search","This cannot be searched for",n.detail)} ${Ft(s)}
      <p class="chips">${nt(s).map(a=>We(t,s,a))}</p>
      ${Kt(t)} ${T(t,t.record.seen)}`}},gn=(e,t)=>{const s=e.last-e.first;return n=>(n-e.first)/s*t},ft=11,yn=13,wn=e=>({first:Math.min(...e.map(({days:t})=>t.first)),last:Math.max(...e.map(({days:t})=>t.last))});function bn(e,t){const s=[];for(const n of e){const a=n.days,[o,l]=[t(a.first),t(a.last)],i=s.at(-1),r=l-o<ft&&(!i||i.to-i.at<2*ft);i&&o-i.to<ft&&r?(i.contacts.push(n),i.days=wn(i.contacts),i.form="cluster",i.to=Math.max(i.to,Math.min(l,i.at+2*ft))):s.push({at:o,to:l,contacts:[n],days:a,form:l-o>2?"fuzzy":"glyph"})}return s}function De(e,t){if(t<28){const r=e-((e+3)%t+t)%t;return{first:r,last:r+t-1}}const s=Math.round(t/30.4),[n,a]=O(e).split("-").map(Number),o=n*12+a-1-(n*12+a-1)%s,l=Math.round(Date.UTC(Math.floor(o/12),o%12,1)/864e5),i=Math.round(Date.UTC(Math.floor((o+s)/12),(o+s)%12,0)/864e5);return{first:l,last:i}}const xn=e=>[1,7,30.4,91.3,365.2,1826].find(t=>e(t)-e(0)>=yn)??3652;function vn(e,t){const s=xn(t),n=new Map;for(const a of e){const o=De(a.days.first,s);if(a.days.last>o.last)continue;const l=n.get(o.first)??{at:t(o.first),to:t(o.last+1),contacts:[],days:o,form:"bar"};l.contacts.push(a),n.set(o.first,l)}return[...n.values()].sort((a,o)=>a.at-o.at)}const kn=(e,t,s)=>e.length>s/18?vn(e,t):bn(e,t);class Mn{constructor(t,s){this.width=t,this.height=s}taken=[];take(t,s,n,a){this.taken.push([t,s,n,a])}place(t,s,n,a){return t<0||s<0||n>this.width||a>this.height||this.taken.some(([l,i,r,d])=>t<r+6&&n>l-6&&s<d&&a>i)?!1:(this.take(t,s,n,a),!0)}}const D=(e,t=!1)=>e.length*(t?7.1:6.3),ue="Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec".split(" ");function Sn(e,t,s){const n=[],a=t(30)-t(0),o=[1,3,6,12,24,60,120,240].find(r=>a*r>=s)??480;if(a>4.3*s){for(let r=De(e.first,7).first;r<=e.last;r+=7)r>=e.first&&n.push({at:t(r),name:`${Number(O(r).slice(8))} ${ue[Number(O(r).slice(5,7))-1]}`,year:!1});return n}const[l,i]=O(e.first).split("-").map(Number);for(let r=Math.ceil((l*12+i-1)/o)*o;;r+=o){const d=S(`${Math.floor(r/12)}-${String(r%12+1).padStart(2,"0")}`)?.first;if(d===void 0||d>e.last)return n;d<e.first||n.push({at:t(d),name:r%12?ue[r%12]:String(r/12),year:r%12===0})}}const _n=84;function Nn({window:e,lanes:t},s){const{narrow:n,width:a}=s,o=n?58:164,l=(e.last-e.first)/365,i=n?Math.max(520,Math.min(2400,l*230)):a-o-24,r=n?(a-44)/t.length:t.length>4?88:108,d=n?i+90:78+t.length*r+_n,u=$=>n?58+$*r:86+$*r,h=gn(e,i);return{narrow:n,width:a,height:d,begin:o,length:i,scale:$=>o+h($),lane:u,room:new Mn(a,d)}}const H=({narrow:e},t,s)=>e?[s,t]:[t,s],m=e=>String(Math.round(e*10)/10),Ie=(e,t,s,n,a)=>{const[[o,l],[i,r]]=[H(e,s,t),H(e,n,t)];return c`<path class="${a}" d="M${m(o)} ${m(l)}L${m(i)} ${m(r)}" />`},L=({begin:e,length:t},s)=>Math.max(e,Math.min(e+t,s)),Ut=e=>({since:O(e.days.first),until:O(e.days.last)}),An=({days:e})=>e.first===e.last,On=e=>{const t=e.filter(s=>!R(s)).length;return y(e.length,"contact")+(t?`, ${t} of them not held`:"")};function Tn(e){const[t]=e.contacts,{since:s,until:n}=Ut(e),a=`${s}/${n}`;return e.contacts.length===1&&t?.id?{href:w({sel:t.id}),item:t.id,opens:w({},N("engagement",...t.id.split("/")))}:{href:w({since:s,until:n,sel:null,view:An(e)&&"table"}),item:a}}const He=e=>e?26:36;function Cn(e,t,s,n){const[a,o]=H(e,t.at,s),[l]=t.contacts;if(t.form==="glyph")return Bt(l.kind,!R(l),a,o);if(t.form==="fuzzy"){const u=L(e,t.at),h=m(Math.max(8,L(e,t.to)-u));return e.narrow?c`<rect class="fuzzy" x="${m(a-6)}" y="${m(u)}" width="12" height="${h}" rx="2" />`:c`<rect class="fuzzy" x="${m(u)}" y="${o-6}" width="${h}" height="12" rx="2" />`}if(t.form==="cluster"){const u=String(t.contacts.length),h=Math.max(9,D(u)/2+4),[$,p]=H(e,(t.at+Math.min(t.to,t.at+22))/2,s);return c`<rect class="many" x="${m($-h)}" y="${m(p-9)}" width="${m(2*h)}" height="18" rx="9" /><text
        class="manyn"
        x="${m($)}"
        y="${m(p+4)}"
        text-anchor="middle"
        >${u}</text
      >`}const i=t.contacts.filter(R).length,r=He(e.narrow)/n,d=(u,h,$)=>h>0&&(e.narrow?c`<rect
          class="${$}"
          x="${m(a+u*r)}"
          y="${m(o)}"
          width="${m(Math.max(2,h*r))}"
          height="${m(t.to-t.at-1)}"
        />`:c`<rect
          class="${$}"
          x="${m(a)}"
          y="${m(o-(u+h)*r)}"
          width="${m(t.to-t.at-1)}"
          height="${m(Math.max(2,h*r))}"
        />`);return c`${d(0,i,"count")}${d(i,t.contacts.length-i,"count planned")}`}function qn({narrow:e,room:t},s,n,a){const o=String(s.contacts.length),l=(s.at+s.to-1)/2,i=s.contacts.length/a*He(e);if(e||D(o)>s.to-s.at)return null;const r=n-i-4,d=D(o)/2;return t.place(l-d+2,r-9,l+d-2,r)&&c`<text class="gap" x="${m(l)}" y="${m(r)}" text-anchor="middle">${o}</text>`}function Ln(e,t,s,n){const{narrow:a,room:o}=e,[l]=t.contacts;if(t.form==="cluster")return null;if(t.form==="bar")return qn(e,t,s,n);const i=g(l.when,a),r=R(l)?P(l.kind)+(l.place&&!a?`, ${l.place}`:""):l.status,d=t.form==="fuzzy"?(L(e,t.at)+L(e,t.to))/2:t.at;if(a){const $=s+13,p=o.place($,t.at-11,$+D(i,!0),t.at+2),f=p&&o.place($,t.at+2,$+D(r),t.at+15);return c`${p&&c`<text class="nd" x="${$}" y="${m(t.at)}">${i}</text>`}${f&&c`<text class="nk" x="${$}" y="${m(t.at+12)}">${r}</text>`}`}const u=($,p,f,v)=>{const k=D($,v)/2;return o.place(d-k,p-11,d+k,p+2)&&c`<text class="${f}" x="${m(d)}" y="${p}" text-anchor="middle">${$}</text>`},h=u(i,s-26,"nd",!0);return c`${h}${h&&u(r,s+24,"nk",!1)}`}function jn(e,t,s,n,a){const[o]=t.contacts,{href:l,item:i,opens:r}=Tn(t),u=t.contacts.length===1&&t.form!=="bar"?`${et(o)}, ${g(o.when)}, ${C(o.level)}`:`${On(t.contacts)}, ${Ut(t).since} to ${Ut(t).until}, ${C(o.level)}`,h=t.contacts.some(({id:F})=>F&&F===a),[$,p]=H(e,t.at,s),f=t.form==="bar"?t.to-t.at-1:28,v=e.narrow?[$-14,t.form==="bar"?p:p-14,44,f]:[t.form==="bar"?$:$-14,p-40,f,t.form==="bar"?46:68],[k,M,W,E]=v.map(m);return c`<a class="node ${h&&"on"}" data-item="${i}" ${r&&c`data-opens="${r}"`} href="${l}" aria-label="${u}"
    ><title>${u}</title><rect class="hit" x="${k}" y="${M}" width="${W}" height="${E}" />${Cn(e,t,s,n)}${Ln(e,t,s,n)}</a
  >`}function En(e,t,s,n,{today:a,window:o,chosen:l}){const{narrow:i,room:r}=e,d=t.contacts.flatMap(({gap:p})=>p&&(l||p.from.first>=o.first)?p:[]).sort((p,f)=>f.most-p.most),u=t.silence,h=(p,f,v,k)=>{const[M,W]=[L(e,p),L(e,f)],E=(M+W)/2,F=D(v,!0);if(i){const Ot=s+13;return W-M>34&&r.place(Ot,E-8,Ot+F,E+6)&&c`<text class="${k}" x="${Ot}" y="${m(E+4)}">${v}</text>`}return W-M>F+18&&r.place(E-F/2,s-19,E+F/2,s-5)&&c`<text class="${k}" x="${m(E)}" y="${s-8}" text-anchor="middle">${v}</text>`},$=[];if(u&&u.from.last<a&&e.scale(a)>e.begin){const[p,f]=[L(e,e.scale(u.from.last)),L(e,e.scale(a))];$.push(Ie(e,s,p+(i?0:8),f,"silence")),$.push(h(p+8,f,`${i?U(u).replace(/ days?$/," d"):U(u)} so far`,"gap open"))}for(const[p,f]of d.entries()){if(n&&p>0)break;const v=i?U(f).replace(/ days?$/," d"):U(f);$.push(h(e.scale(f.from.last),e.scale(f.to.first),v,p?"gap":"gap longest"))}return $}function Pn(e,t,s,n){return t.contacts.filter(({status:a})=>a==="suspended").map(a=>{const o=t.contacts.find(({status:f,series:v,days:k})=>(f==="resumed"||f==="held")&&v===a.series&&k.first>a.days.last),l=o?.days.first??n,[i,r]=[L(e,e.scale(a.days.first)),L(e,e.scale(l))],[d,u]=H(e,i,s-4),[h,$]=H(e,Math.max(2,r-i),8),p=`suspended, ${g(a.when)} to ${o?g(o.when):"now"}`;return c`<rect class="hatch" x="${m(d)}" y="${m(u)}" width="${m(h)}" height="${m($)}"
        ><title>${p}</title></rect
      >`})}function zn({narrow:e,lane:t,width:s},{level:n,held:a,planned:o,undated:l},i,r){const d=C(n);if(e){const h=(s-44)/r,$=d.split(" ")[0],p=D($,!0)>h&&i%2===1;return c`<text class="lanename" x="${m(t(i)-8)}" y="${p?30:15}">${$}</text>`}const u=[`${a} held`,o&&`${o} planned`].filter(Boolean).join(", ");return c`<text class="lanename" x="0" y="${t(i)-3}">${d}</text
    ><text class="lanesub" x="0" y="${t(i)+14}">${u}</text>${l>0&&c`<text class="lanesub" x="0" y="${t(i)+30}">${l} without a day</text>`}`}function Wn(e,t){const{narrow:s,width:n,height:a,begin:o}=e;return Sn(t.window,i=>e.scale(i)-o,s?40:46).map(({at:i,name:r})=>s?c`<path class="grid" d="M0 ${m(o+i)}H${n}" /><text class="year" x="0" y="${m(o+i+14)}"
            >${r}</text
          >`:c`<path class="grid" d="M${m(o+i)} 24V${a-26}" /><text class="year" x="${m(o+i+5)}" y="16"
            >${r}</text
          >`)}function Dn(e,{today:t,window:s,chosen:n},a){const o=t>s.last;if(t<s.first||o&&n)return null;const l=o?e.begin+e.length:e.scale(t),i=o?"asof beyond":"asof";if(e.narrow)return c`<path class="${i}" d="M34 ${m(l)}H${e.width}" /><text class="lanesub" x="0" y="${m(l+4)}"
        >as of</text
      >`;const r=o?`to ${g(a)}`:`as of ${g(a)}`,d=Math.min(l,e.width-D(r)/2);return c`<path class="${i}" d="M${m(l)} 40V${e.height-22}" /><text
      class="lanesub"
      x="${m(d)}"
      y="${e.height-8}"
      text-anchor="middle"
      >${r}</text
    >`}function In(e,t,s,n,a,o){const l=e.lane(n),i=Math.max(1,...a.map(({contacts:$})=>$.length)),r=a.some(({form:$})=>$==="bar"),d=({contacts:$})=>$.some(({id:p})=>p&&p===o),u=[...a.filter(d),...a.filter($=>!d($)).reverse()],h=new Map(u.map($=>[$,jn(e,$,l,i,o)]));return c`${Ie(e,l,e.begin,e.begin+e.length,"lane")} ${zn(e,s,n,t.lanes.length)}
  ${Pn(e,s,l,t.today)} ${En(e,s,l,r,t)}
  ${a.map($=>h.get($))}`}function Hn(e,t,s,n,a){const o=e.lanes.map(i=>kn(i.contacts,t.scale,t.length));o.forEach((i,r)=>{for(const{at:d,to:u,form:h}of i){const $=h==="glyph"?d:L(t,Math.max(d,u)),[[p,f],[v,k]]=[H(t,d-8,t.lane(r)-8),H(t,$+8,t.lane(r)+8)];t.room.take(p,f,v,k)}});const l=e.lanes.map((i,r)=>In(t,e,i,r,o[r],s));return c`<svg
    class="timeline"
    width="${t.width}"
    height="${m(t.height)}"
    role="group"
    aria-label="Contacts by level and date"
  >
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="hatchline" d="M0 0V6" />
      </pattern>
    </defs>
    ${Wn(t,e)} ${a} ${l} ${Dn(t,e,n)}
  </svg>`}async function Rn(e,t){const s=await b(`/engagements/${t}`).catch(o=>o);if(s instanceof Error)return c`<h2>${s.status===404?"No such contact in what may be seen":s.title}</h2>`;const a=[...new Set(s.issues.map(({issue:o})=>o))].map(o=>I(`issue/${o}/${s.id}`,e.issue(o)));return c`<h2>${_(N("engagement",...s.id.split("/")),`${et(s)}, ${g(s.when.value)}`)}</h2>
    <p>
      ${C(s.level)}. ${V(e,s.parties)}. ${I(`engagement/${s.id}`,y(s.documents.length,"text"))}.
    </p>
    <p>${a.length?c`On: ${xt(a,", ")}`:"Of no issue is said that it was raised."}</p>`}const Fn=600,Kn=async({seen:e})=>(await b("/documents",{...st(),columns:e.documents>Fn?"date,side":"date,side,document,title,path",limit:0})).rows,Wt=3;function Un(e,t,s,n,a){const o=d=>Math.round(n.scale(S(d.date).first)/Wt)*Wt;if(s.every(({document:d})=>d))return s.map(d=>{const u=`${d.title||d.path}, ${g(d.date)}`;return c`<a href="${w({},N("doc",d.document))}" tabindex="-1" aria-label="${u}"
        ><title>${u}</title><rect class="rug ${t}" x="${o(d)-1}" y="${a-7}" width="3" height="12"
      /></a>`});const l=new Map;for(const d of s)l.set(o(d),(l.get(o(d))??0)+1);const i=Math.max(...l.values()),r=[...l].map(([d,u])=>{const h=Math.max(2,Math.round(u/i*13));return`M${d} ${a+5}v${-h}h${Wt-.5}v${h}z`});return[c`<path class="rug ${t}" d="${r.join("")}"><title>${y(s.length,"text")}: ${e.sideName(t)}</title></path>`]}function Xn(e,t,s,n){if(s.narrow)return null;const a=n.filter(({date:i})=>{const r=S(i);return r&&r.last>=t.window.first&&r.first<=t.window.last}),o=i=>a.some(r=>e.side(r.side)===i);return["A","M","P"].filter(i=>i==="P"||rt().length>(i==="A"?0:1)||o(i)).map((i,r)=>{const d=s.height-74+r*18,u=a.filter($=>e.side($.side)===i),h=`${e.sideName(i)}${i==="P"?" and others":""}: ${u.length||"no"} text${u.length===1?"":"s"}`;return c`<text class="lanesub" x="0" y="${d+4}">${h}</text>
      <path class="grid" d="M${s.begin} ${d+6}H${s.width}" />${u.length>0&&Un(e,i,u,s,d)}`})}const Vn=e=>N("engagement",...e.split("/")),Bn={call:"speak",meeting:"meet",summit:"meet",visit:"meet",talks:"meet"},Jn=400,Qn=["call","meeting","summit","visit","talks"];function Yn({lanes:e,empty:t,contacts:s,today:n},a){const o=[...e,...t].find(({level:$})=>$==="leader"),l=rt().length===2,i=s.findLast($=>$.level==="leader"&&Gt($,n)),r=a.find(({planned_for:$})=>(S($)?.first??1/0)<n+Jn);if(!o?.silence)return s.length?"No contact between leaders whose day is known":"No contacts in the record";const d=o.silence.most===0?"today":`${U(o.silence)} ago`,u=l&&(!i||Qn.includes(i.kind))?`The leaders last spoke ${d}`:`The last contact of leaders was ${d}`;if(!r)return u;const h=l?`they plan to ${Bn[r.kind]??"be in contact"}`:"the next is planned";return`${u}; ${h} ${r.planned_for.length===10?"on":"in"} ${g(r.planned_for)}`}function Zn({lanes:e,empty:t,contacts:s,seen:n,today:a,outside:o}){const l=s.filter(({status:$})=>$==="held"),i=l.flatMap($=>$.days?$:[]),r=i.reduce(($,p)=>!$||p.days.first<$.days.first?p:$,null),d=i.reduce(($,p)=>!$||p.days.last>$.days.last?p:$,null),u=s.filter($=>!$.days).length,h=n.last&&O(a-31)>n.last;return c`${y(l.length,"contact")} held on
  ${y(e.length+t.length,"level")}${r&&c`, ${g(r.when)} to ${g(d.when)}`}. The number on a line is the
  silence between two contacts.
  ${u>0&&c`${y(u,"contact")} without a day ${u===1?"is":"are"} in the table only.`}
  ${o>0&&c`${y(o,"contact")} far from the texts’ years ${o===1?"is":"are"} in the table only.`}
  ${h&&c`The last text of the record is of ${g(n.last)}: what came after it the record cannot tell. `}
  ${_("/cadence","Gaps and silences",{since:x().query.get("since"),until:x().query.get("until")})}`}function Gn({years:e,window:t,chosen:s}){const{since:n="",until:a=""}=st(),o=u=>w({...u,sel:null,next:null}),l=n===a?n:"",i=s&&!e.includes(l),r=t.last-t.first+1,d=u=>/^\d{4}$/.test(l)?o({since:String(Number(l)+u),until:String(Number(l)+u)}):o({since:O(t.first+u*r),until:O(t.last+u*r)});return c`<nav class="seg" aria-label="Years">
    ${s&&c`<a rel="prev" aria-label="Earlier" href="${d(-1)}"><kbd>[</kbd> earlier</a>`}
    <a href="${o({since:null,until:null})}" ${!s&&c`aria-current="true"`}>All years</a>
    ${e.map(u=>c`<a href="${o({since:u,until:u})}" ${u===l&&c`aria-current="true"`}>${u}</a>`)}
    ${i&&c`<a aria-current="true" href="${w({})}">${l?g(l):`${g(n)||"…"} to ${a?g(a):"now"}`}</a>`}
    ${s&&c`<a rel="next" aria-label="Later" href="${d(1)}">later <kbd>]</kbd></a>`}
  </nav>`}const ta=({lanes:e})=>c`<figcaption class="legend">
    <span>${Y("call")} call</span><span>${Y("meeting")} meeting, visit, summit</span><span>${Y("talks")} talks and others</span>
    <span>${Y("meeting",!0)} planned, or not held</span>
    <span
      ><svg class="mini" width="26" height="18" aria-hidden="true"><rect class="fuzzy" x="1" y="4" width="24" height="10" rx="2" /></svg>
      day not known</span
    >
    ${e.some(({contacts:t})=>t.some(({status:s})=>s==="suspended"))&&c`<span
      ><svg class="mini" width="26" height="18" aria-hidden="true"><rect class="hatch" x="0" y="5" width="26" height="8" /></svg>
      suspended</span
    >`}
    <span
      ><svg class="mini" width="22" height="18" aria-hidden="true">
        <rect class="many" x="1" y="1" width="20" height="16" rx="8" />
        <text class="manyn" x="11" y="13" text-anchor="middle">3</text>
      </svg>
      so many, too near to draw</span
    >
  </figcaption>`,ea=({empty:e})=>e.length>0&&c`<p class="muted">
    Not in the picture:
    ${e.map(({level:t,held:s,undated:n})=>`${C(t)} (${s} held, ${n} without a day)`).join(", ")}.
  </p>`,sa=300;async function na(e,t){let{contacts:s}=t,n;if(!t.single){const o={...wt(),...st(),limit:sa,next:x().query.get("next")},l=await b("/timeline",o),i=Number.parseInt(o.next??"0",10);s=l.rows.map((r,d)=>({...s[i+d],...r,gap:s[i+d]?.gap??null})),n=l.next}const a=o=>c`<tr data-item="${o.id}">
      <td>${_(Vn(o.id),g(o.when))}</td>
      <td>${C(o.level)}</td>
      <td>${Y(o.kind,!R(o))} ${et(o)}</td>
      <td>${V(e,o.parties)}</td>
      <td class="num">${o.gap?U(o.gap).replace(/ days?$/,""):"–"}</td>
      <td class="num">${I(`engagement/${o.id}`,o.documents)}</td>
    </tr>`;return c`<div class="scroll">
      <table class="contacts">
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Level</th>
            <th scope="col">Kind</th>
            <th scope="col">Parties</th>
            <th scope="col" class="num">Days since last, same level</th>
            <th scope="col" class="num">Texts</th>
          </tr>
        </thead>
        <tbody>
          ${s.map(a)}
        </tbody>
      </table>
    </div>
    ${n&&c`<p class="rowsnext">
      <a class="btn" rel="next" href="${w({next:n})}">Next contacts <kbd>]</kbd></a>
    </p>`}`}const aa=async({query:e},t)=>{const s=innerWidth<700,n=e.get("view")==="table",a={...wt(),kind:null,level:"leader",status:null,became:"to_come",columns:"planned_for,kind,id"},[o,l,i]=await Promise.all([Ds(t),b("/outlook",a),s||n?[]:Kn(t.record)]),r=c`${Gn(o)} ${be(n)} ${Z("/timeline",{...wt(),...st()})}`,d=j("Timeline",Yn(o,l.rows),Zn(o),r);if(!o.contacts.length)return c`${d}${vt("No contacts",c`${_("/timeline","All contacts of the record",{party:null})}`)}
    ${T(t,o.seen)}`;if(n)return c`${d} ${await na(t,o)} ${T(t,o.seen)}`;const u=o.contacts.filter(k=>k.id&&k.level==="leader"&&Gt(k,o.today)),h=e.get("sel")??u.at(-1)?.id??null,$=document.documentElement.clientWidth,p=s?Math.max(280,$-32):Math.min(1360,$-64),f=Nn(o,{width:p,narrow:s}),v=Hn(o,f,h,t.record.as_of,Xn(t,o,f,i));return{markup:c`${d}
      <figure>${v} ${ta(o)}</figure>
      ${ea(o)}
      <section class="peek" aria-live="polite">
        ${!h&&c`<p class="muted">Choose a bar or a year to see single contacts.</p>`}
      </section>
      ${T(t,o.seen)}`,start:k=>{h&&Rn(t,h).then(M=>k.querySelector(".peek").innerHTML=M.text)}}};function oa(e){const t=new Map;for(const{change:n}of e)t.set(n,(t.get(n)??0)+1);return["misattributed","altered","spliced","trimmed","verbatim"].flatMap(n=>t.has(n)?[`${t.get(n)} ${n}`]:[]).join(", ")}function ca(e,t,s,n){const{document:a,id:o}=s.quote;return c`<tr data-item="${a}/${o}">
    <td class="words">
      ${z(a,s.passage.span,s.passage.words)}
      ${s.changes.length>0&&c`<p class="drift"><small>against its source:</small> ${qs(t.passage,s)}</p>`}
    </td>
    <td>${Rt(s===t?"source":s.change)}</td>
    <td>${n&&c`${_(N("doc",a),X(n))}<small>${tt(e,n)}</small>`}</td>
  </tr>`}const ia=async({path:e},t)=>{const s=await b(`/utterances/${e.join("/")}`),[n,...a]=s.quotes,o=new Map(s.documents.map(u=>[u.document,u])),l=s.actor?t.actor(s.actor):s.name||"speaker not said",i=a.filter(({change:u})=>u==="altered"||u==="misattributed").length,r=s.documents.flatMap(({date:u})=>u??[]).sort(),d=i?`${i} of ${y(a.length,"quote")} ${i===1?"alters":"alter"} these words`:`${y(a.length,"quote")} ${a.length===1?"keeps":"keep"} to these words`;return c`${j(c`Saying · ${l}`,d,c`${oa(a)}. ${I(`utterance/${s.id}`,y(s.quotes.length,"passage"))} in
      ${y(s.documents.length,"text")}.`)}
    <section class="quote">
      <h2>The source</h2>
      <blockquote>${z(n.quote.document,n.passage.span,`“${n.passage.words}”`)}</blockquote>
      <p>${l} ${o.get(n.quote.document)&&c`<small>${tt(t,o.get(n.quote.document))}</small>`}</p>
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
          ${s.quotes.map(u=>ca(t,n,u,o.get(u.quote.document)))}
        </tbody>
      </table>
    </div>
    ${T(t,{documents:s.documents.length,first:r[0],last:r.at(-1)})}`},la={claim:Ss,claims:Ts,desk:Cs,engagement:Gs,quotes:on,search:mn,timeline:aa,utterance:ia},_t=e=>document.querySelector(e),q=_t("#main"),at=_t("#drawer");let ct=0,$e="",he=null,Xt=null,pe;const ra=c`<div class="state" aria-busy="true">
  <p>Reading the record</p>
  <div class="wait"></div>
</div>`,Re=e=>{const t=e instanceof it?e:new it(0,"page","This view could not be drawn",String(e));return c`<div class="state err" role="alert">
    <h1>${t.title}</h1>
    <p>${t.detail}</p>
    <p><code>${t.code}</code> · <a href="${w({})}">Try again</a> · <a href="${w({},"/timeline")}">Timeline</a></p>
  </div>`},da=async()=>c`<div class="state">
    <h1>No such page</h1>
    <p><a href="${w({},"/timeline")}">Timeline</a></p>
  </div>`;async function ua(e){const t=x(),n=await(la[t.path[0]]??da)({...t,path:t.path.slice(1)},e);return"markup"in n?n:{markup:n}}async function $a(e){const t=x().query.get("ev"),[s,n]=[he,ct];if(he=t,document.body.classList.toggle("with-drawer",!!t),t&&t!==s){const a=await ts(e,t).catch(Re);if(n!==ct)return;at.innerHTML=a.text,at.hidden=!1,at.focus({preventScroll:!0})}else t||(at.hidden=!0,s&&Xt&&q.querySelector(`a[href="${CSS.escape(Xt)}"]`)?.focus({preventScroll:!0}))}function ha(e,t){const s=q.querySelector("h1")?.textContent??"";document.title=s?`${s} – Readout`:"Readout",e?t&&!x().query.get("ev")&&Se(q.querySelector(`[data-item="${CSS.escape(t)}"], [data-key="${CSS.escape(t)}"]`)):(_t("#live").textContent=s,scrollTo(0,0),x().query.get("ev")||q.focus({preventScroll:!0}))}async function Nt(){const e=++ct;q.setAttribute("aria-busy","true");const t=location.pathname===$e,s=document.activeElement,n=s?.dataset.item??s?.dataset.key,a=setTimeout(()=>e===ct&&(q.innerHTML=ra.text),300);let o=null,l;try{o=await _e(),l=await ua(o)}catch(i){l={markup:Re(i)}}clearTimeout(a),e===ct&&(q.removeAttribute("aria-busy"),pe?.(),_t("#top").innerHTML=ss(o).text,q.className=`v-${x().path[0]}`,q.innerHTML=l.markup.text,pe=l.start?.(q),$e=location.pathname,ha(t,n),o&&await $a(o))}function At(e){history.pushState(null,"",e),Nt()}addEventListener("click",e=>{const t=e.target.closest?.("a[href]");if(!t||e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey)return;const s=t.getAttribute("href");s!=="#main"&&(t.hasAttribute("download")||t.hasAttribute("target")||!s.startsWith("/")||s.startsWith("/api/")||(e.preventDefault(),t.matches(".ev, .cell")&&(Xt=s),At(s)))});addEventListener("change",e=>{const t=e.target;t.dataset.param&&At(w({[t.dataset.param]:t.value.includes("|")?t.value.split("|"):t.value,next:null}))});addEventListener("submit",e=>{e.preventDefault();const t=e.target,s=Object.fromEntries([...new FormData(t)].map(([n,a])=>[n,String(a)]));At(w(s,t.dataset.to??location.pathname))});addEventListener("popstate",()=>void Nt());let fe=innerWidth;addEventListener("resize",()=>{innerWidth!==fe&&Nt(),fe=innerWidth});async function pa(){if(location.pathname==="/"){const e=(await _e().catch(()=>null))?.record.pairs[0]?.parties??[];history.replaceState(null,"",w({party:e},"/timeline"))}await Nt()}ke();ls({main:q,drawer:at,help:document.querySelector("#help"),go:At});pa();
