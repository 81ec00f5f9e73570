const Es=["party","as_of","known"],v=()=>({path:location.pathname.split("/").slice(1).map(decodeURIComponent),query:new URLSearchParams(location.search)}),k=(...e)=>"/"+e.map(t=>encodeURIComponent(t).replaceAll("%3A",":")).join("/"),b=(e,t)=>{const s=v().query,n=new URLSearchParams(t?[...s].filter(([o])=>Es.includes(o)):s);for(const[o,c]of Object.entries(e)){n.delete(o);for(const l of Array.isArray(c)?c:[c])(l||l===0)&&n.append(o,String(l))}const a=n.toString().replaceAll("%3A",":").replaceAll("%2F","/");return(t??location.pathname)+(a?"?"+a:"")};class ot extends Error{constructor(t,s,n,a){super(`${n}: ${a}`),this.status=t,this.code=s,this.title=n,this.detail=a}}const lt=new Map,Ws=60,xe=(e,t={})=>{const s=new URLSearchParams;for(const n of["as_of","known"])v().query.get(n)&&s.set(n,v().query.get(n));for(const[n,a]of Object.entries(t))for(const o of Array.isArray(a)?a:[a])o!=null&&o!==""&&s.append(n,String(o));return`/api/v1${e}${s.size?"?"+s:""}`};async function Is(e){const t=await fetch(e).catch(()=>{throw new ot(0,"no-server","The server does not answer","it was stopped, or the connection is lost")}),s=await t.json().catch(()=>({}));if(t.ok)return s;const n=String(s.type??"").replace("/problems/","");throw new ot(t.status,n,s.title??"The record could not be asked",s.detail??t.statusText)}function y(e,t){const s=xe(e,t);let n=lt.get(s);return n||(n=Is(s),lt.set(s,n),n.catch(()=>lt.delete(s)),lt.size>Ws&&lt.delete(lt.keys().next().value)),n}const pt=()=>v().query.getAll("party");class ve{constructor(t){this.text=t}}const zs=/[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,ut=e=>e.replace(zs,t=>t>=" "&&t<""?`&#${t.charCodeAt(0)};`:"�"),ns=e=>e==null||e===!1?"":Array.isArray(e)?e.map(ns).join(""):e instanceof ve?e.text:ut(String(e)),i=(e,...t)=>new ve(e.reduce((s,n,a)=>s+n+(a<t.length?ns(t[a]):""),"")),Kt=(e,t)=>e.flatMap((s,n)=>n?[t,s]:[s]),p=(e,t,s=t+"s")=>`${e.toLocaleString("en").replaceAll(","," ")} ${e===1?t:s}`,O=e=>{const t=e.replaceAll("_"," ");return t.charAt(0).toUpperCase()+t.slice(1)},Yt=["Jan","Feb","Mar","Apr","May","June","July","Aug","Sept","Oct","Nov","Dec"],Ds={SP:"spring",SU:"summer",FA:"autumn",WI:"winter"};function g(e,t=!0){if(!e||/^XXXX-(?!\d\d-\d\d)/.test(e))return"day not known";if(e.startsWith("XXXX"))return`${Number(e.slice(8,10))} ${Yt[Number(e.slice(5,7))-1]}`;if(e.includes("/"))return e.split("/").map(c=>g(c,t)).join(" to ");if(/^\d{3}X$/.test(e))return`${e.slice(0,3)}0s`;const s=/^(\d{4})-(\d\d)-(\d\d)/.exec(e),n=(c,l)=>t?`${c} ${l}`:c;if(s)return n(`${Number(s[3])} ${Yt[Number(s[2])-1]}`,s[1]);const a=/^(\d{4})-(\d\d)$/.exec(e);if(a)return n(Yt[Number(a[2])-1],a[1]);const o=/^(\d{4})-(?:(SP|SU|FA|WI)|Q(\d)|H(\d)|W(\d\d)(?:-\w+)?)$/.exec(e);return o?o[2]?n(Ds[o[2]],o[1]):o[3]?n(`quarter ${o[3]}`,o[1]):n(o[4]?`half ${o[4]}`:`week ${Number(o[5])}`,o[1]):e.replaceAll("-","‑")}function W(e){const t=/T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(e??"");return g(e)+(t?`, ${t[1]}${t[2]?" "+t[2].replace("Z","UTC"):""}`:"")}const _t=(e,t,s)=>Math.round(Date.UTC(e,t,s)/864e5),st=(e,t,s)=>({first:_t(e,t,1),last:_t(e,t+s,0)});function Rs(e,t){const[,s,n]=/^W(\d\d)(?:-([1-7]|WE))?$/.exec(t)??[];if(!s)return null;const a=_t(e,0,4),o=a-((a+3)%7+7)%7+7*(Number(s)-1);return n?n==="WE"?{first:o+5,last:o+6}:{first:o+Number(n)-1,last:o+Number(n)-1}:{first:o,last:o+6}}function Hs(e,t){const s={SP:2,SU:5,FA:8}[t];if(s)return st(e,s,3);if(t==="WI")return st(e-1,11,15);const n=/^([QH])([1-4])$/.exec(t);return n?n[1]==="Q"?st(e,(Number(n[2])-1)*3,3):st(e,(Number(n[2])-1)*6,6):Rs(e,t)}function N(e){const[t,s]=(e??"").split("/");if(s){const[l,r]=[N(t),N(s)];return l&&r&&r.last>=l.first?{first:l.first,last:r.last}:null}const n=/^(\d{3})X$/.exec(t);if(n)return st(Number(n[1])*10,0,120);const a=/^(\d{4})(?:-(\d\d)(?:-(\d\d|XX))?)?(?=$|T)/.exec(t);if(!a)return/^\d{4}-/.test(t)?Hs(Number(t.slice(0,4)),t.slice(5)):null;const[o,c]=[Number(a[1]),Number(a[2])-1];return a[2]?!a[3]||a[3]==="XX"?st(o,c,1):{first:_t(o,c,Number(a[3])),last:_t(o,c,Number(a[3]))}:st(o,0,12)}const T=e=>new Date(e*864e5).toISOString().slice(0,10),Fs={channel:"talks",consultation:"consultations"},ke={leader:"Leaders",ministerial_strategic:"Ministers and advisers",working:"Working level",military:"Military",multilateral:"Multilateral",parliamentary:"Parliaments",other:"Other",unspecified:"Level not known"},L=e=>ke[e]??O(e),H=e=>Fs[e]??e.replaceAll("_"," "),q=(e,t,s,n)=>i`<header class="head">
    <p class="kicker">${e}</p>
    <h1>${t}</h1>
    ${s&&i`<p class="deck">${s}</p>`} ${n&&i`<div class="tools">${n}</div>`}
  </header>`,C=(e,t,s)=>i`<p class="coverage">
    <b>Coverage</b> ${p(t.documents,"text")}${t.first&&i`, ${g(t.first)} to ${g(t.last)}`}. ${s} As of
    ${g(e.record.as_of)}. Times keep the zone of their source.
  </p>`,gt=e=>i`<a class="btn" data-key="t" href="${b({view:e?null:"table"})}"
    >${e?"Show as chart":"Show as table"} <kbd>t</kbd></a
  >`,B=(e,t,s="CSV")=>i`<a class="btn" href="${xe(e,{limit:0,...t,format:"csv"})}" download="${e.slice(1).replaceAll("/","-")}.csv"
    >${s}</a
  >`,P=(e,t,s="")=>i`<a class="ev ${s}" href="${b({ev:e})}">${t}</a>`,M=(e,t,s={})=>i`<a href="${b(s,e)}">${t}</a>`,E=(e,t,s)=>M(k("doc",e),s,{at:Array.isArray(t)?t.join("-"):t}),ht=(e,t,s)=>i`<i class="side ${e.side(t)}">${s??e.actor(t)}</i>`,A=e=>e.title||e.path,F=(e,t)=>i`<i class="side ${e.side(t.side)}">${t.outlet||(t.side?e.actor(t.side):"outlet not known")}</i
    >, <time>${W(t.published??t.date)}</time>`,tt=(e,t)=>i`<div class="state">
    <h2>${e}</h2>
    <p>${t}</p>
  </div>`;function Me(e,t,s,n,a=7){const o=`glyph${t?" planned":""}`;return e==="call"?i`<circle class="${o}" cx="${s}" cy="${n}" r="${a}" />`:e==="meeting"||e==="visit"||e==="summit"?i`<rect class="${o}" x="${s-a+.5}" y="${n-a+.5}" width="${2*a-1}" height="${2*a-1}" />`:i`<path class="${o}" d="M${s} ${n-a-1}L${s+a+1} ${n}L${s} ${n+a+1}L${s-a-1} ${n}Z" />`}const nt=(e,t=!1)=>i`<svg class="mini" width="18" height="18" aria-hidden="true">${Me(e,t,9,9,6)}</svg>`,Ks=["planned","proposed","hypothetical","cancelled","denied","suspended"],Z=e=>!Ks.includes(e.status),V=e=>(Z(e)?O(H(e.kind)):`${O(e.status)} ${H(e.kind)}`)+(e.place?`, ${e.place}`:""),I=(e,t)=>t.map(s=>e.actor(s)).join(", ")||"parties not known";class ct{constructor(t){this.all=t;const s=new TextEncoder().encode(t);this.bytes=s.length===t.length?null:s}bytes;table=null;static decoder=new TextDecoder;slice(t,s){return this.bytes?ct.decoder.decode(this.bytes.subarray(t,s)):this.all.slice(t,s)}get size(){return this.bytes?this.bytes.length:this.all.length}unitOf(t){const s=Math.max(0,Math.min(t,this.size));return this.bytes?this.units[s]:s}byteOf(t){if(!this.bytes)return Math.min(t,this.size);let[s,n]=[0,this.size];for(;s<n;){const a=s+n>>1;this.units[a]<t?s=a+1:n=a}return s}get units(){if(this.table)return this.table;const t=new Uint32Array(this.size+1);let s=0;for(let n=0;n<this.all.length;++n){const a=this.all.codePointAt(n),o=a<128?1:a<2048?2:a<65536?3:4;t.fill(n,s,s+o),s+=o,o===4&&++n}return t[s]=this.all.length,this.table=t}}const Us={engagement:async e=>(await y(`/engagements/${e}`)).mentions,utterance:async e=>(await y(`/utterances/${e}`)).quotes.map(t=>t.passage),commitment:async e=>(await y(`/commitments/${e}`)).history.map(t=>t.passage),claim:async e=>(await y(`/claims/${e}`)).readings.flatMap(t=>t.evidence),fact:async e=>[await y(`/documents/${e.replace("/","/facts/")}`)],issue:async e=>{const[t,...s]=e.split("/");return(await y("/issues",{issue:t,engagement:s.join("/"),limit:0})).rows.filter(a=>a.issue===t&&(!s.length||a.engagement===s.join("/")))},span:async e=>{const[t,s]=e.split("/");return s.split(",").map(n=>({document:t,span:n.split("-").map(Number)}))}};function Bs(e,t,[s,n]){const a=t.find(({span:d})=>d[0]<=s&&s<d[1])?.span??[s,n],o=Math.max(a[0],s-300),c=Math.max(n,Math.min(a[1],n+300)),[l,r]=[o>a[0]?"…":"",c<a[1]?"…":""];return i`${l}${e.slice(o,s)}<mark>${e.slice(s,n)}</mark>${e.slice(n,c)}${r}`}async function Xs(e,t){const s=await y(`/documents/${e}`,{layers:"blocks,metadata"}),n=new ct(s.text),a=[...new Map(t.map(({span:o})=>[o.join(),o])).values()].sort((o,c)=>o[0]-c[0]);return{head:{document:e,date:s.published?.value??null,outlet:s.outlet?.value??null,title:s.title?.value??null,genre:s.genre,side:s.side,path:s.path},passages:a.map(o=>({span:o,markup:Bs(n,s.blocks??[],o)}))}}async function Vs(e,t){const s=t.indexOf("/"),n=Us[t.slice(0,s)],a=n?await n(t.slice(s+1)):[],o=[...new Set(a.map(r=>r.document))],c=await Promise.all(o.map(r=>Xs(r,a.filter(d=>d.document===r))));c.sort((r,d)=>(r.head.date??"9").localeCompare(d.head.date??"9"));const l=c.reduce((r,d)=>r+d.passages.length,0);return i`<header>
      <h2>${p(l,"passage")}, ${p(c.length,"text")}</h2>
      <a class="btn" data-close href="${b({ev:null})}">Close <kbd>Esc</kbd></a>
    </header>
    ${c.map(({head:r,passages:d})=>i`<section>
          <h3><a href="${b({},k("doc",r.document))}">${A(r)}</a></h3>
          <small>${F(e,r)}</small>
          ${d.map(({span:u,markup:$})=>i`<p class="passage">${E(r.document,u,$)}</p>`)}
        </section>`)}`}const as=[["/timeline","Timeline","t",["engagement","cadence"]],["/matrix","Issues","i",["issue"]],["/compare","Compare","o",[]],["/quotes","Quotes","q",["utterance"]],["/claims","Claims","c",["claim"]],["/commitments","Commitments","m",[]],["/lineage","Lineage","l",[]],["/desk","Desk","d",[]]],Wt=()=>localStorage.getItem("theme")??(matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"),os=()=>{document.documentElement.dataset.theme=Wt()};function qe(){localStorage.setItem("theme",Wt()==="dark"?"light":"dark"),os();for(const e of document.querySelectorAll("[data-theme-toggle]"))e.textContent=Wt()==="dark"?"Light":"Dark"}function Js(e){const t=pt().join("|"),s=e.record.pairs.map(({parties:n,contacts:a})=>({value:n.join("|"),contacts:a,parties:n}));return t&&!s.some(({value:n})=>n===t)&&s.unshift({value:t,contacts:0,parties:t.split("|")}),i`<label class="pairpick"
    ><span class="sr">Whose contacts</span>
    <select data-param="party">
      <option value="" ${!t&&i`selected`}>All states</option>
      ${s.map(({value:n,contacts:a,parties:o})=>i`<option value="${n}" ${n===t&&i`selected`}>
            ${o.map(c=>e.actor(c)).join(" and ")}${a>0&&` (${a})`}
          </option>`)}
    </select></label
  >`}function Qs(e){const t=v().path[0]??"",s=v().query.get("as_of")??"";return e?i`<a class="mark-word" href="${b({},"/timeline")}">Readout</a>${Js(e)}
    <nav aria-label="Views">
      ${as.map(([n,a,,o])=>i`<a href="${b({},n)}" ${(n==="/"+t||o.includes(t))&&i`aria-current="page"`}>${a}</a>`)}
    </nav>
    <form data-to="/search" role="search">
      <input name="q" aria-label="Search the record" placeholder="Search" autocomplete="off" /><kbd>/</kbd>
    </form>
    <label class="asofpick"
      ><span>as of</span> <input type="date" data-param="as_of" value="${s.slice(0,10)}" max="${e.record.as_of}"
    /></label>
    <button type="button" data-theme-toggle aria-label="Light or dark">${Wt()==="dark"?"Light":"Dark"}</button>`:i`<a class="mark-word" href="/">Readout</a>`}const Gs=[["j  k","next, previous item"],["J  K","next, previous fact of any layer (reader)"],["Enter","open it (timeline: once selects, twice opens)"],["Esc","close what is open"],["e","passages behind the item"],["/","search"],["[  ]","previous, next in the series"],["t","chart or table"],["c","what was cut (reader)"],["g then t i o q c m l d","go to a view"],["\\","light or dark"],["?","this list"]],cs=()=>localStorage.getItem("keys")!=="off";function is(e){if(!e)return;(e.matches("a, [tabindex], button, select, input")?e:e.querySelector("a, [tabindex], button"))?.focus({preventScroll:!0}),e.scrollIntoView({block:"nearest"})}const Ys=e=>e.getClientRects().length>0;function Ae({main:e,drawer:t},s){const n=t.hidden?[...e.querySelectorAll("[data-item]")].filter(Ys):[...t.querySelectorAll(".passage a")],a=document.activeElement;let o=n.findIndex(l=>l===a||l.contains(a));o<0&&t.hidden&&(o=n.findIndex(l=>l.matches(".on")));const c=o<0?s>0?0:n.length-1:o+s;is(n[Math.max(0,Math.min(n.length-1,c))]??null)}function Te({main:e,go:t},s){const n=new CustomEvent("stepfact",{detail:{by:s,go:t},bubbles:!0});e.querySelector(".reader")?.dispatchEvent(n)}function Zs(e){const t=s=>s.split("  ").map(n=>i`<kbd>${n}</kbd> `);e.innerHTML=i`<h2>Keyboard</h2>
    <dl>
      ${Gs.map(([s,n])=>i`<dt>${t(s)}</dt>
            <dd>${n}</dd>`)}
    </dl>
    <p>
      <label><input type="checkbox" data-keys ${cs()&&i`checked`} /> Single keys are on</label>
    </p>
    <form method="dialog"><button>Close</button></form>`.text,e.querySelector("[data-keys]").onchange=s=>localStorage.setItem("keys",s.target.checked?"on":"off"),e.showModal()}function tn({drawer:e,go:t}){const{query:s}=v();!e.hidden||s.get("ev")?t(b({ev:null})):(s.get("sel")||s.get("open")||s.get("at"))&&t(b({sel:null,open:null,at:null}))}function en(e,t){const s=document.activeElement,n=s?.closest("[data-item]");!s||!n||(n.dataset.opens&&v().query.get("sel")===n.dataset.item?(t.preventDefault(),e.go(n.dataset.opens)):s===n&&!s.matches("a")&&n.querySelector("a")?.click())}function sn(e){const{main:t,help:s,go:n}=e;let a=0;const o=r=>t.querySelector(r)?.click(),l={j:()=>Ae(e,1),k:()=>Ae(e,-1),J:()=>Te(e,1),K:()=>Te(e,-1),g:()=>void(a=performance.now()),"/":()=>(document.querySelector(".ask input")??document.querySelector("#top input[name=q]"))?.focus(),"?":()=>Zs(s),"[":()=>o("[rel=prev]"),"]":()=>o("[rel=next]"),t:()=>o("[data-key=t]"),c:()=>o("[data-key=c]"),e:()=>document.activeElement?.closest("[data-item]")?.querySelector(".ev, .cell")?.click(),"\\":qe};addEventListener("keydown",r=>{const d=r.target;if(d.matches("input:not([type=checkbox]), select, textarea")){r.key==="Escape"&&d.blur();return}if(r.ctrlKey||r.metaKey||r.altKey||s.open)return;if(r.key==="Escape")return tn(e);if(r.key==="Enter")return en(e,r);if(!cs())return;const u=a&&performance.now()-a<1500?as.find(h=>h[2]===r.key):void 0;if(a=0,u)return n(b({},u[0]));const $=l[r.key];$&&(r.preventDefault(),$())}),addEventListener("click",r=>{r.target.closest?.("[data-theme-toggle]")&&qe()})}const nn=e=>e.slice(e.indexOf(".")+1).split("_").map(t=>t.charAt(0).toUpperCase()+t.slice(1)+(t.length===1?".":"")).join(" ");class an{constructor(t){this.record=t;const s=pt().map(n=>n.split(".")[0]);this.sides=[...new Set([...s,...t.sides,...t.pairs[0]?.parties??[]])].slice(0,2)}sides;actor(t){return t?this.record.actors[t]??nn(t):"not said"}issue(t){return t?this.record.issues[t]??O(t):""}side(t){const s=t?.split(".")[0];return s&&s===this.sides[0]?"A":s&&s===this.sides[1]?"M":"P"}sideName(t){return t==="P"?"Press":this.actor(this.sides[t==="A"?0:1])}}const ls=async()=>new an(await y("/record")),Zt=["contradicted","depends_on_scope","supported","record_too_thin"],Se=e=>e.split("_")[0],$t=e=>O(e).toLowerCase(),Ut=e=>i`<span class="dot ${Se(e)}"></span>${$t(e)}`,Ot=({least:e,most:t})=>e===t?`${e} ${e===1?"day":"days"}`:`${e} to ${t} days`,Le=365.2425/12,on=({least:e,most:t})=>{const[s,n]=[(e/Le).toFixed(1),(t/Le).toFixed(1)];return s===n?`${s} months`:`${s} to ${n} months`},_e=e=>e[0]===e[1]?g(e[0]):`${g(e[0])} to ${g(e[1])}`;function cn([e,t]){for(const s of[e.slice(0,4),e.slice(0,7)]){const n=N(s);if(n&&T(n.first)===e&&T(n.last)===t)return s}return e}const Bt=(e,t=i`;<br />`)=>Kt(e.split("; ").map(s=>s.replace(/(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)/g,(n,a,o)=>_e([a,o])).replace(/\d{4}-\d\d-\d\d/g,n=>g(n))),t),te=60,ln=84;function rn(e){const t=Math.max(280,Math.min(860,innerWidth-48)),s=e.before.slice(0,te),n=N(e.scope.at?.[1])??N(e.as_of);if(!s.length||!n)return i``;const a=m=>N(m.when)??{first:n.last-m.most,last:n.last-m.least},o=Math.min(...s.map(m=>a(m).first)),c=m=>40+(m-o)/Math.max(1,n.last-o)*(t-80),l=s.find(m=>e.asked?.engagements.includes(m.engagement)&&m.counts)??s.find(m=>m.counts),r=l?[c(n.last)]:[],d=(m,f)=>r.some(_=>Math.abs(_-f)<ln)?null:(r.push(f),i`<text class="nd" x="${f}" y="70" text-anchor="middle">${g(m.when)}</text>
      <text class="nk" x="${f}" y="84" text-anchor="middle">${H(m.kind)}</text>`),u=m=>{const{first:f,last:_}=a(m),[w,S]=[c(f),c(_)],J=f===_?Me(m.kind,!1,w,46,6):i`<rect class="fuzzy" x="${w}" y="41" width="${Math.max(7,S-w)}" height="10" rx="2" />`;return i`<a
      class="node"
      href="${b({ev:`engagement/${m.engagement}`})}"
      aria-label="${H(m.kind)}, ${g(m.when)}${m.counts?"":", does not count"}"
    >
      <rect class="hit" x="${w-9}" y="34" width="${Math.max(18,S-w+18)}" height="24" /><g class="${!m.counts&&"faint"}"
        >${J}</g
      >${d(m,(w+S)/2)}
    </a>`},$=l?[l,...s.filter(m=>m!==l)]:s,h=l&&c(a(l).last);return i`<figure>
    <svg width="${t}" height="92" role="group" aria-label="Contacts before the claim; those outside the scope are faint">
      <path class="lane" d="M8 46H${t-8}" />
      ${h!=null&&i`<path class="span" d="M${h} 46H${c(n.last)}" />`}
      ${l&&h!=null&&i`<text class="gap longest" x="${(h+c(n.last))/2}" y="30" text-anchor="middle">${Ot(l)}</text>`}
      ${$.map(u)}
      <path class="asof" d="M${c(n.last)} 34V58" />
      <text class="nk" x="${c(n.last)}" y="84" text-anchor="middle">claim</text>
      <text class="nd" x="${c(n.last)}" y="70" text-anchor="middle">${g(T(n.last))}</text>
    </svg>
    ${e.before.length>te&&i`<figcaption class="muted">The latest ${te} of ${e.before.length} contacts; the table has all.</figcaption>`}
  </figure>`}const R=(...e)=>{const{query:t}=v();return Object.fromEntries(e.filter(s=>t.get(s)).map(s=>[s,t.get(s)]))},U=(e,t,s,n=O)=>{const a=v().query.get(e)??"";return i`<label
    >${t}
    <select data-param="${e}" data-key="${e}" aria-label="${t}">
      <option value="">any</option>
      ${[...new Set([...s,...a?[a]:[]])].map(o=>i`<option value="${o}" ${o===a&&i`selected`}>${n(o)}</option>`)}
    </select></label
  >`},mt=(e,t,s,n=[])=>{const a=v().query.get(e)??"",o=[...new Set(n)].filter(Boolean).sort((c,l)=>c.localeCompare(l));return i`<label
      >${t}
      <input
        data-param="${e}"
        aria-label="${t}"
        data-key="${e}"
        value="${a}"
        placeholder="${s}"
        size="${Math.max(s.length,9)}"
        autocomplete="off"
        ${o.length>0&&i`list="known-${e}"`} /></label
    >${o.length>0&&i`<datalist id="known-${e}">${o.slice(0,300).map(c=>i`<option value="${c}"></option>`)}</datalist>`}`},Nt=()=>i`${mt("since","From","2023-06-01")}${mt("until","to","2024-12")}`,X=e=>i`<a href="${b(Object.fromEntries([...e,"next"].map(t=>[t,null])))}">Clear the filters</a>`,rs=()=>Number.parseInt(v().query.get("next")??"",10)||0;function bt(e,t,s=t+"s"){const n=rs(),a=p(e.found,t,s);return!n&&!e.next?i`<p class="rowsnext muted">All ${a}.</p>`:i`<p class="rowsnext">
    <span class="muted">${p(n+1,"")}to ${p(n+e.rows.length,"")}of ${a}</span>
    ${n>0&&i`<a class="btn" rel="prev" href="${b({next:null})}">First page</a>`}
    ${e.next&&i`<a class="btn" rel="next" href="${b({next:e.next})}">Next ${t===s?"rows":s} <kbd>]</kbd></a>`}
  </p>`}const dn=["conversation","call","meeting","talks","visit","summit"],un=["kind","level","months","reference","since","until"],hn=e=>e==="conversation"?"conversation (call or meeting)":H(e),ds=e=>e==="any"?"any level":L(e).toLowerCase();function he(){const e=v().query.getAll("party");return{...R(...un),party:e.some(t=>t.includes("."))?e:[]}}const $e=(e,t,s,n)=>i`<select class="chip" data-param="${e}" data-key="${e}" aria-label="${t}">
    ${n.map(([a,o])=>i`<option value="${a}" ${a===s&&i`selected`}>${o}</option>`)}
  </select>`,Pe=(e,t,s,n="text")=>i`<input
    class="chip"
    type="${n}"
    data-param="${e}"
    data-key="${e}"
    aria-label="${t}"
    value="${s}"
    size="10"
    ${n==="number"&&i`min="1" max="1200"`}
  />`;function je(e,t,s){const{parties:n}=t.scope,a=n[s],[o]=a.split("."),c=t.before.flatMap(u=>u.parties).filter(u=>u.split(".")[0]===o&&u!==o),l=[...new Set([a,...c])].slice(0,40),r=u=>n.map(($,h)=>h===s?u:$).join("|"),d=[r(o),`anyone of ${e.actor(o)}`];return $e("party",`Side ${s+1}`,r(a),[...l.filter(u=>u!==o).map(u=>[r(u),e.actor(u)]),...a===o||n.some((u,$)=>$!==s&&u.includes("."))?[d]:[]])}function $n({number:e,unit:t}){const s={month:1,year:12,decade:120};return e!==null&&t&&s[t]?String(e*s[t]):""}function mn(e){const{form:t,reference:s,mod:n,number:a,unit:o}=e.scope,{query:c}=v();if(t==="first_in"||c.get("months")){const l=$n(e.scope),r={LESS_THAN:"nearly",MORE_THAN:"more than",APPROX:"about"},d=!l&&a?` (said: ${a} ${o}s)`:"";return i`in ${!c.get("months")&&n&&r[n]} ${Pe("months","Months",c.get("months")??l,"number")}
    months${d}`}return t==="first_since"||c.get("reference")?i`since ${Pe("reference","Since when",c.get("reference")??(s?cn(s):""))}`:null}function fn(e,t){const{kind:s,level:n,parties:a,form:o,number:c,at:l}=t.scope,r=[...new Set([n,"leader","ministerial_strategic",...t.before.map(u=>u.level),"any"])],d={nth:c?`Number ${c} of all`:"Which of all",count:`${c??""} in all, counting each`,last:"The last",elapsed:"The time since the last",never:"Never a"};return i`<section class="formula">
    <h2>As read${o&&i` <small>${O(o).toLowerCase()}</small>`}</h2>
    <p class="chips">
      ${d[o??""]??"The first"}
      ${$e("kind","Kind",s,[...new Set([s,...dn])].map(u=>[u,hn(u)]))}
      of
      ${$e("level","Level",n,r.map(u=>[u,ds(u)]))}
      between
      ${a.length===2?i`${je(e,t,0)} and ${je(e,t,1)}`:i`<b>${I(e,a)}</b>`}
      ${mn(t)}${l&&i`, as of ${_e(l)}`}
    </p>
    ${Object.values(he()).flat().length>0&&i`<p><a href="${b({kind:null,level:null,months:null,reference:null,party:null})}">As the text has it</a></p>`}
  </section>`}const us=e=>i`<small
    >${M(k("engagement",...e.engagement.split("/")),V({kind:e.kind,status:"held"}))},
    ${L(e.level).toLowerCase()}, ${P(`engagement/${e.engagement}`,"passages")}</small
  >`;function pn(e,t){const s=e.before.find(a=>t.engagements.includes(a.engagement))??e.before.find(a=>a.counts),{at:n}=e.scope;return i`<div class="compute">
    ${n&&i`<p><span>reference</span> ${_e(n)}</p>`}
    ${s&&i`<p>
      <span>${t.verdict==="contradicted"?"counter-example":"last that counts"}</span> ${g(s.when)} ${us(s)}
    </p>`}
    ${t.days&&i`<p class="sum"><span>difference</span> ${Ot(t.days)} = ${on(t.days)}</p>`}
    <p><span>in full</span> ${Bt(t.computation)}</p>
  </div>`}const gn=(e,t)=>i`<tr data-item="${t.kind}/${t.level}" class="${e.scope.kind===t.kind&&e.scope.level===t.level&&"on"}">
    <th scope="row"><a href="${b({kind:t.kind,level:t.level})}">${O(H(t.kind))}, ${ds(t.level)}</a></th>
    <td class="num">${t.days?Ot(t.days):"–"}</td>
    <td>${Ut(t.verdict)}</td>
  </tr>`;function bn(e,t){return i`<div class="scroll">
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
        ${t.before.map(s=>i`<tr data-item="${s.engagement}">
              <td>${us(s)}</td>
              <td>${g(s.when)}</td>
              <td>${I(e,s.parties)}</td>
              <td class="num">${Ot(s)}</td>
              <td>${s.counts?"yes":"no"}</td>
            </tr>`)}
      </tbody>
    </table>
  </div>`}function yn(e,t){const s=v().query.get("as_of");if(!e.as_of)return null;const n=a=>a?i`${Ut(a.asked?.verdict??a.verdict)}${a.asked?.days&&`, ${Ot(a.asked.days)}`}`:"the record had no such text";return i`<h2>Two clocks</h2>
    <dl>
      <dt>${g(s??e.as_of)}</dt>
      <dd>${n(s?e:t)} <small>by the texts until then</small></dd>
      <dt>Now</dt>
      <dd>${s?M(location.pathname,"see it from now",{as_of:null}):i`${n(e)} <small>by all texts</small>`}</dd>
    </dl>
    ${!s&&t&&i`<p><a href="${b({as_of:e.as_of})}">See the record as it was that day</a></p>`}`}const wn=async({path:e,query:t},s)=>{const n=`/claims/${e.join("/")}`,a=await y(n,he()),o=a.as_of,c=o&&!t.get("as_of")?await y(n,{...he(),as_of:o}).catch(()=>null):null,l=t.get("view")==="table",r=a.asked,d=r?.verdict??a.verdict,{documents:u,origins:$,engagements:h,first:m,last:f}=a.coverage;return i`${q(i`${M("/claims","Claims")} · ${F(s,a.document)}`,`“${a.passage.words}”`,i`${E(a.claim.document,a.claim.id,A(a.document))}`,a.before.length>0&&gt(l))}
    <div class="cols">
      <div>
        ${fn(s,a)}
        <section class="verdict ${Se(d)}" aria-live="polite">
          <p class="v">${$t(d)}</p>
          ${r?pn(a,r):i`<div class="compute">
                ${a.readings.map(_=>i`<p><span>${_.scope}</span> ${Bt(_.computation)}</p>`)}
                ${!a.readings.length&&i`<p>The text does not tell whose contacts are counted.</p>`}
              </div>`}
        </section>
        ${a.before.length>0&&(l?bn(s,a):rn(a))}
      </div>
      <div class="rail">
        <h2>All readings</h2>
        <p class="muted">Taken together, as the text has it: <b>${$t(a.verdict)}</b></p>
        ${a.side_by_side.length>0&&i`<table class="readings">
          <thead class="sr">
            <tr>
              <th scope="col">Scope</th>
              <th scope="col">Days</th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            ${a.side_by_side.map(_=>gn(a,_))}
          </tbody>
        </table>`}
        ${yn(a,c)}
      </div>
    </div>
    ${C(s,{documents:u,first:m,last:f},i`${p($,"origin")}, ${p(h,"contact")} of these sides. `)}`},Ee=["verdict","since","until"],hs=e=>i`<form class="ask" data-to="/claims">
    <input
      name="sentence"
      value="${e}"
      aria-label="A sentence to check"
      placeholder="A sentence to check: “… their first call in nearly five months”"
      autocomplete="off"
    />
    <button>Check</button>
  </form>`,xn=({evidence:e})=>[...new Set(e.map(t=>t.document))].map((t,s)=>{const n=e.filter(a=>a.document===t).map(a=>a.span.join("-"));return i` ${P(`span/${t}/${n.join(",")}`,s?`and ${p(n.length,"passage")}`:p(n.length,"passage"))}`}),vn=e=>e.map(t=>i`<p><small>${t.scope}:</small> ${Bt(t.computation)} ${xn(t)} <small>${Ut(t.verdict)}</small></p>`);async function kn(e,t){const s=await y("/claims",{sentence:t}),n=s.rows[0],a=n?s.found===1?`“${n.claim}”: ${$t(n.verdict)}`:`${p(s.found,"claim")} in this sentence`:"No claim about contacts in this sentence";return i`${q(i`${M("/claims","Claims")} · a sentence`,a,i`Read as if it were written on ${g(n?.as_of??e.record.as_of)}; for another day change “as of” above.`)}
  ${hs(t)}
  ${s.rows.map(o=>i`<section class="verdict ${Se(o.verdict)}" data-item="${o.fact}" tabindex="0">
        <h2 class="v">${$t(o.verdict)}</h2>
        <blockquote>“${o.claim}”</blockquote>
        <div class="compute">${vn(o.readings)}</div>
      </section>`)}
  ${!n&&tt("Nothing to compute",i`A claim counts or compares contacts and tells whose they are: “their first call in nearly five months”, “the third meeting of … and
    …”, “have not spoken since March”. ${M("/claims","The claims of the texts")}`)}
  ${C(e,s.seen)}`}const Mn=e=>i`<div class="quote">
    <blockquote>
      <a data-item="${e.document}/${e.fact}" href="${b({},k("claim",e.document,e.fact))}">“${e.claim}”</a>
    </blockquote>
    <p>
      ${Ut(e.verdict)} <small>${e.outlet||"outlet not known"}, ${g(e.as_of)}</small>
      ${e.readings[0]&&i`<small>· ${e.readings[0].scope}: ${Bt(e.readings[0].computation,"; ")}</small>`}
    </p>
  </div>`,Sn=async(e,t)=>{const s=v().query.get("sentence")?.trim();if(s)return kn(t,s);const n=R(...Ee),a=n.verdict??null,o={...n,verdict:null},[c,...l]=await Promise.all([y("/claims",{...n,next:v().query.get("next")}),...Zt.map($=>y("/claims",{...o,verdict:$,limit:1}))]),r=Object.fromEntries(Zt.map(($,h)=>[$,l[h].found])),d=l.reduce(($,h)=>$+h.found,0),u=($,h,m)=>i`<a href="${b({verdict:$,next:null})}" ${$===a&&i`aria-current="true"`}>${h} <small>${m}</small></a>`;return i`${q("Claims",d?`${r.contradicted?r.contradicted:"None"} of ${p(d,"claim")} ${r.contradicted===1?"is":"are"} contradicted by the record`:"No claims in these texts",`Sentences such as “first since” and “third in two years”, computed over the record as of their day. ${r.supported} supported, ${r.depends_on_scope} depend on scope; on ${r.record_too_thin} the record is too thin to tell.`,i`<nav class="seg" aria-label="Verdict">
        ${u(null,"all",d)} ${Zt.map($=>u($,$t($),r[$]))}
      </nav>
      ${Nt()} ${B("/claims",n)}`)}
  ${hs("")}
  ${c.rows.length?i`${c.rows.map(Mn)} ${bt(c,"claim")}`:tt("No claim is left",X(Ee))}
  ${C(t,c.seen)}`},We=["promised","under_way","stalled","done","not_done"],ee=["actor","issue","outcome","due","document","engagement","since","until"],_n=20,Ie={past:"past",to_come:"to come",not_given:"not given"},$s=({id:e},t)=>b({open:t?null:e}),ms=e=>v().query.get("open")===e.id;function On(e,t){const[s,n]=[N(e),N(t)];return s&&n?n.first-s.last:null}function fs(e,t){if(!e.due)return"no date given";const s=N(e.due)?.last;return e.status!=="done"&&s!==void 0&&t!==void 0&&T(s)<t?i`<b class="late">due ${g(e.due)}</b>`:`due ${g(e.due)}`}function ps(e,t){if(!e.last)return"day not known";if(e.status==="done")return`done ${g(e.last)}`;const s=On(e.last,t);return s===null||s<=0?`last word ${g(e.last)}`:`nothing found for ${p(s,"day")}`}function gs(e,t){const s=new Map;for(const a of t.by){const o=a.split(".")[0];s.set(e.side(a)==="P"?a:o,e.side(a)==="P"?e.actor(a):e.actor(o))}const n=[...s];return i`${n.slice(0,3).map(([a,o])=>i`${ht(e,a,o)} `)}${n.length>3&&`and ${n.length-3} more `}`}async function bs(e,t){const s=await y(`/commitments/${t.id}`),n=new Map(s.documents.map(a=>[a.document,a]));return i`<ol class="hist">
    ${s.history.map(a=>i`<li>
          <small
            >${g(a.when)} ·
            ${O(a.status).toLowerCase()}${n.has(a.fact.document)&&i` · ${F(e,n.get(a.fact.document))}`}</small
          >
          ${E(a.fact.document,a.fact.id,a.passage.words)}
        </li>`)}
  </ol>`}async function Nn(e,t,s){const n=ms(t),a=t.kind==="demand"&&t.status==="promised";return i`<article class="com ${n&&"on"}">
    <h3>
      <a data-item="${t.id}" href="${$s(t,n)}" aria-expanded="${n?"true":"false"}"
        >${n?t.words:Cn(t.words)}</a
      >
    </h3>
    <p>${gs(e,t)}<small>${e.issue(t.issue)}</small></p>
    <p class="age">
      ${fs(t,s)} ·
      ${ps(t,s)}${a&&i`<br />asked for, not promised${t.to.length>0&&` by ${I(e,t.to)}`}`}
    </p>
    ${n?await bs(e,t):i`<p class="age">${P(`commitment/${t.id}`,p(t.steps.length,"passage"))}</p>`}
  </article>`}const Cn=e=>e.length>150?`${e.slice(0,e.lastIndexOf(" ",140))} …`:e;async function qn(e,t,s){const n=s.seen.last,a=s.found-s.rows.length;return i`<section>
    <h2>${O(t)} <small>${s.found}</small></h2>
    ${await Promise.all(s.rows.map(o=>Nn(e,o,n)))} ${!s.found&&i`<p class="muted">None.</p>`}
    ${a>0&&i`<p><a href="${b({view:"table",outcome:t,open:null})}">${p(a,"more","more")}, as a list</a></p>`}
  </section>`}async function An(e,t,s){const n=ms(t);return i`<tr data-item="${t.id}">
    <td class="words">
      <a href="${$s(t,n)}" aria-expanded="${n?"true":"false"}">${t.words}</a>${n&&await bs(e,t)}
    </td>
    <td>${gs(e,t)}<small>${e.issue(t.issue)}</small></td>
    <td class="nowrap">${O(t.status)}<small>${t.kind}</small></td>
    <td class="nowrap">${fs(t,s)}</td>
    <td>${ps(t,s)}<small>${t.outlet||"outlet not known"}</small></td>
    <td class="num">${P(`commitment/${t.id}`,t.steps.length)}</td>
  </tr>`}const Tn=async(e,t)=>i`<div class="scroll">
      <table class="ledger">
        <thead>
          <tr>
            <th scope="col">Words</th>
            <th scope="col">By</th>
            <th scope="col">Status</th>
            <th scope="col">Due</th>
            <th scope="col">Last word</th>
            <th scope="col" class="num">Passages</th>
          </tr>
        </thead>
        <tbody>
          ${await Promise.all(t.rows.map(s=>An(e,s,t.seen.last)))}
        </tbody>
      </table>
    </div>
    ${bt(t,"commitment")}`;function Ln(e,t,s){return e?t?`${p(t,"commitment")} ${t===1?"is":"are"} past ${t===1?"its":"their"} date; on ${s||"none"} nothing but the promise has been found`:`${p(e,"commitment")}; none is known to be past its date`:"No commitment fits these filters"}const Pn=async({query:e},t)=>{const s=R(...ee),n=e.get("view")==="table",a=We.filter(m=>!s.outcome||s.outcome===m),o={...s,limit:1},[c,l,r,...d]=await Promise.all([y("/commitments",{...o,due:s.due??"past"}),y("/commitments",{...o,due:s.due??"past",outcome:s.outcome??"promised"}),y("/commitments",n?{...s,next:e.get("next")}:o),...n?[]:a.map(m=>y("/commitments",{...s,outcome:m,limit:_n}))]),u=[...d,r].flatMap(m=>m.rows.flatMap(f=>f.by)).map(m=>t.actor(m)),$=Object.keys(t.record.issues).sort((m,f)=>t.issue(m).localeCompare(t.issue(f))),h=s.due&&s.due!=="past"?0:c.found;return i`${q("Commitments",Ln(r.found,h,l.found),i`A machine sorts these from the words of later texts; a person confirms. “Nothing found” is a result, not a failure: it is counted
    up to the last text, ${g(r.seen.last)}.`,i`${mt("actor","Who","name or state",u)} ${U("issue","Issue",$,m=>t.issue(m))}
    ${U("outcome","Status",We)} ${U("due","Date",Object.keys(Ie),m=>Ie[m]??m)} ${Nt()}
    ${Object.keys(s).length>0&&X(ee)} ${gt(n)} ${B("/commitments",s)}`)}
  ${!r.found&&tt("Nothing is left",X(ee))}
  ${r.found>0&&(n?await Tn(t,r):i`<div class="board">${await Promise.all(d.map((m,f)=>qn(t,a[f],m)))}</div>`)}
  ${C(t,r.seen)}`},vt=e=>e?.split(".")[0],jn=(e,t,s)=>!!e&&!!s.side&&vt(e)===vt(s.side)&&vt(e)!==vt(t.side),It=(e,t)=>{if(!e)return"–";const s=e.share<.01?"<1%":`${Math.round(e.share*100)}%`;return P(`span/${t.document}/${e.facts.map(({passage:n})=>n.span.join("-")).join(",")}`,s)};function En({passage:e,sentence:t,stance_words:s}){if(!t)return e.words;const n=new ct(t.words),[a]=t.span,o=[];let c=0;const l=[{span:e.span,cue:!1},...s?[{span:s,cue:!0}]:[]];for(const{span:r,cue:d}of l.sort((u,$)=>u.span[0]-$.span[0])){const[u,$]=[Math.max(c,r[0]-a),Math.min(n.size,r[1]-a)];if($<=u)continue;const h=n.slice(u,$);o.push(n.slice(c,u),d?i`<em class="cue">${h}</em>`:i`<b>${h}</b>`),c=$}return[...o,n.slice(c,n.size)]}function Wn(e,t,s,n){if(!t)return i`<p class="silent">silent</p>`;const a=new Set,o=t.facts.filter(({sentence:c,fact:l})=>{const r=c?c.span.join():l;return!a.has(r)&&!!a.add(r)});return i`${o.map(c=>{const l=jn(c.raised_by,s,n);return i`<p class="${l&&"nested"}">
      ${l&&i`<small class="flag">${e.actor(s.side)} says that ${e.actor(vt(c.raised_by))} said</small>`}
      ${E(s.document,c.fact,En(c))}
    </p>`})}`}const In=88;function zn(e,{first:t,second:s},n,a){const o=l=>Math.round((l?.share??0)/a*In*10)/10,c=(l,r,d)=>i`<rect class="bar ${e.side(l.side)}" x="${r}" y="2" width="${d}" height="10" />`;return i`<svg width="180" height="14" aria-hidden="true">
      ${c(n.first,90-o(t),o(t))} ${c(n.second,90,o(s))}
      <path class="grid" d="M90 0V14" />
    </svg>
    <span class="pct"><span>${It(t,n.first)}</span><span>${It(s,n.second)}</span></span>`}const se=200,Dn=e=>`${V(e)}, ${g(e.when)}`,me=e=>k("compare",e.first.document,e.second.document),ys=e=>y("/compare",e),Rn=async(e,t)=>{const s=R("since","until","kind","level"),{pairs:n,seen:a}=await ys({...s,party:v().query.getAll("party")}),o=n.slice(0,se).map(c=>i`<tr>
        <td class="nowrap">${g(c.when)}</td>
        <td>
          <a data-item="${c.engagement}" href="${b({},me(c))}">${V(c)}</a
          ><small>${I(t,c.parties)}</small>
        </td>
        ${[c.first,c.second].map(l=>i`<td>${M(k("doc",l.document),A(l))}<small>${F(t,l)}</small></td>`)}
      </tr>`);return i`${q("Compare",n.length?`Of ${p(n.length,"contact")} both sides told`:"Of no contact both sides told","Two texts of one contact beside each other, issue by issue: what both say, what one says alone, what one says that the other said.",i`${Nt()} ${Object.keys(s).length>0&&X(["since","until","kind","level"])}`)}
  ${n.length?i`<div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Date</th>
                <th scope="col">Contact</th>
                <th scope="col">One text</th>
                <th scope="col">The other</th>
              </tr>
            </thead>
            <tbody>
              ${o}
            </tbody>
          </table>
        </div>
        ${n.length>se&&i`<p class="muted">and ${p(n.length-se,"more","more")}; narrow them by time</p>`}`:tt("Nothing to choose from",i`${p(a.documents,"text")} were looked through. Any two texts may be compared: <code>/compare/…/…</code> with their ids.
          ${M("/desk","Which contacts lack a counterpart")}`)}
  ${C(t,a)}`},ze=(e,t)=>e.filter(s=>s[t]).sort((s,n)=>s[t].facts[0].passage.span[0]-n[t].facts[0].passage.span[0]).map(({issue:s})=>s),De=({first:e,second:t})=>(e?.share??0)+(t?.share??0);function Hn(e,{first:t,second:s,issues:n}){const a=[t,s].map((o,c)=>{const l=c?t:s,r=n.filter($=>$.relation==="said_of_other"&&$[c?"second":"first"]),[d,u]=[e.actor(o.side),e.actor(l.side)];return r.length>0&&`On ${r.map(({issue:$})=>e.issue($)).join(", ")}, ${d} reports words of ${u} that its text does not contain. `});return a.some(Boolean)&&i`${a}`}const Fn=(e,t)=>`only ${t.side?e.actor(t.side):t.outlet||"this one"}`;function ws(e,t,{first:s,second:n}){if(t.first&&t.second)return{words:"both",side:"both"};const a=t.first?s:n;return{words:Fn(e,a),side:e.side(a.side)}}function Kn(e,t,s,n){const a=(c,l)=>n[l].includes(c.issue)?n[l].indexOf(c.issue)+1:"–",o=[s.first,s.second].map(c=>c.outlet||(c.side?e.actor(c.side):A(c)));return i`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Issue</th>
          <th scope="col">Where</th>
          ${o.map(c=>i`<th scope="col" class="num">Share, ${c}</th>`)}
          ${o.map(c=>i`<th scope="col" class="num">Place, ${c}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${t.map(c=>i`<tr data-item="${c.issue}" tabindex="0">
              <th scope="row">${e.issue(c.issue)}</th>
              <td>${ws(e,c,s).words}${c.relation==="said_of_other"&&"; says the other said"}</td>
              <td class="num">${It(c.first,s.first)}</td>
              <td class="num">${It(c.second,s.second)}</td>
              <td class="num">${a(c,0)}</td>
              <td class="num">${a(c,1)}</td>
            </tr>`)}
      </tbody>
    </table>
  </div>`}function Un(e,t,s,n){const{first:a,second:o}=s,c=Math.max(1e-4,...t.flatMap(d=>[d.first?.share??0,d.second?.share??0])),l=d=>i`<div class="ch">
      <h2>${M(k("doc",d.document),A(d))}</h2>
      <small>${F(e,d)}</small>
    </div>`,r=(d,u,$,h,m)=>i`<div class="told ${e.side($.side)}">
      ${Wn(e,u,$,h)}
      ${u&&i`<small class="ord">no. ${m.indexOf(d.issue)+1} of ${m.length} in this text</small>`}
    </div>`;return i`<div class="compare">
    ${l(a)}
    <div class="ch gut"><small>share of text</small></div>
    ${l(o)}
    ${t.map(d=>{const{words:u,side:$}=ws(e,d,s);return i`<div class="row" data-item="${d.issue}">
        ${r(d,d.first,a,o,n[0])}
        <div class="gut">
          <b>${e.issue(d.issue)}</b>${zn(e,d,s,c)}<span class="rel ${$}">${u}</span>
          ${d.relation==="said_of_other"&&i`<span class="rel says">says the other said</span>`}
        </div>
        ${r(d,d.second,o,a,n[1])}
      </div>`})}
  </div>`}const Bn=async({path:e},t)=>{const[s,{pairs:n}]=await Promise.all([y(k("compare",...e)),ys({})]),a=[...s.issues].sort((h,m)=>De(m)-De(h)),o=a.filter(h=>h.first&&h.second).length,c=[ze(s.issues,"first"),ze(s.issues,"second")],l=n.findIndex(({first:h,second:m})=>[h.document,m.document].sort().join()===[...e].sort().join()),[r,d]=[n[l-1],l>=0?n[l+1]:void 0],u=[s.first.date,s.second.date].flatMap(h=>h??[]).sort(),$=v().query.get("view")==="table";return i`${q(i`Compare${l>=0&&i` · ${M(k("engagement",...n[l].engagement.split("/")),Dn(n[l]))}`}`,a.length?`${o} of ${p(a.length,"issue")} ${o===1?"appears":"appear"} in both texts`:"Neither text speaks of an issue that is known here",Hn(t,s),i`${(d||r)&&i`<nav class="seg" aria-label="Contacts that both sides told of">
      ${d&&i`<a rel="prev" href="${b({},me(d))}"><kbd>[</kbd> ${g(d.when)}</a>`}
      ${r&&i`<a rel="next" href="${b({},me(r))}">${g(r.when)} <kbd>]</kbd></a>`}
    </nav>`}
    ${M("/compare","Other texts")} ${gt($)}`)}
  ${($?Kn:Un)(t,a,s,c)}
  ${C(t,{documents:2,first:u[0],last:u.at(-1)},i`What others write of the contact is not part of this.`)}`},Xn=(e,t)=>(e.path.length<2||!e.path[1]?Rn:Bn)(e,t),zt=["A","M","P"];function xs(e){const t=e.flatMap(({month:n})=>n?.length===7?[n]:[]).sort(),s=[];for(let n=t[0];n&&n<=t.at(-1);){s.push(n);const[a,o]=n.split("-").map(Number);n=o===12?`${a+1}-01`:`${a}-${String(o+1).padStart(2,"0")}`}return s}const fe=(e,t,s,n)=>t.reduce((a,o)=>a+(o.month===n&&e.side(o.side)===s?o.documents:0),0);function Vn(e,t){const s=xs(t),n=innerWidth<700?78:120,a=Math.max(200,Math.min(1360,innerWidth-(innerWidth<860?32:64))-n-4),o=s.slice(-Math.floor(a/4)),c=Math.min(22,a/Math.max(1,o.length)),l=Math.max(1,...zt.flatMap($=>o.map(h=>fe(e,t,$,h)))),r=($,h)=>i`<text class="lanesub" x="0" y="${h*34+28}">${e.sideName($)}</text> ${o.map((m,f)=>{const _=fe(e,t,$,m),w=_?Math.max(4,_/l*26):1;return i`<rect
          class="cov ${$} ${!_&&"none"}"
          x="${n+f*c}"
          y="${h*34+30-w}"
          width="${Math.max(1,c-2)}"
          height="${w}"
        >
          <title>${e.sideName($)}, ${g(m)}: ${p(_,"text")}</title>
        </rect>`})}`,d=o.flatMap(($,h)=>$.endsWith("-01")||!h?[{year:$.slice(0,4),x:n+h*c,k:h}]:[]),u=d.filter(({x:$},h)=>!d[h+1]||d[h+1].x-$>34);return i`<figure>
    <svg width="${n+o.length*c}" height="124" role="img" aria-label="Texts by month and side; the table has the numbers">
      ${zt.map(r)} ${u.map(({year:$,x:h})=>i`<text class="lanesub" x="${h}" y="120">${$}</text>`)}
    </svg>
    ${o.length<s.length&&i`<figcaption class="muted">The latest ${o.length} of ${s.length} months; the table has all.</figcaption>`}
  </figure>`}const Jn=(e,t)=>i`<div class="scroll">
    <table class="months">
      <thead>
        <tr>
          <th scope="col">Month</th>
          ${zt.map(s=>i`<th scope="col" class="num">${e.sideName(s)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${xs(t).reverse().map(s=>i`<tr>
                <th scope="row">${g(s)}</th>
                ${zt.map(n=>i`<td class="num">${fe(e,t,n,s)}</td>`)}
              </tr>`)}
      </tbody>
    </table>
  </div>`,At=12,Tt=(e,t,s,n)=>i`<section>
    <h2>${e} <small>${t.length}</small></h2>
    ${t.slice(0,At)}
    ${t.length>At&&i`<details>
      <summary>and ${t.length-At} more</summary>
      ${t.slice(At)}
    </details>`}
    ${!t.length&&i`<p class="muted">${s}</p>`} ${t.length>0&&n&&i`<p class="muted">${n}</p>`}
  </section>`,Qn=({path:e,reason:t})=>i`<p data-item="${e}" tabindex="0"><b>${e}</b><br /><small>${t}</small></p>`,Gn=e=>e?e.startsWith("T")?`until ${e.slice(1,6)} of a day that is not told; released by hand`:`until ${W(e)}`:"until it is released by hand",Yn=({until:e},t)=>i`<p data-item="embargo-${t}" tabindex="0"><b>One text</b><br /><small>${Gn(e)}</small></p>`,Zn=(e,t)=>i`<p>
    <a data-item="${t.engagement}" href="${k("engagement",...t.engagement.split("/"))}"
      >${V({...t,status:"held"})}, ${g(t.when)}</a
    ><br /><small
      >${I(e,t.parties)}; no text from ${e.actor(t.lacks)}.
      ${M(k("doc",t.readout.document),A(t.readout))}</small
    >
  </p>`,ta=e=>i`<p>
    <a data-item="${e.document.document}" href="${k("utterance",...e.utterance.split("/"))}">${A(e.document)}</a
    ><br /><small
      >${e.document.outlet||"outlet not known"}, ${W(e.published)}: ${p(e.minutes,"minute")} before the lift of
      ${M(k("doc",e.source.document),A(e.source))}, ${W(e.lift)}</small
    >
  </p>`,ea=(e,t)=>i`<div class="scroll">
    <table class="came">
      <thead>
        <tr>
          <th scope="col">Published</th>
          <th scope="col">Text</th>
          <th scope="col">Side</th>
          <th scope="col">Kind</th>
          <th scope="col">Outlet</th>
        </tr>
      </thead>
      <tbody>
        ${t.map(s=>i`<tr data-item="${s.document}">
              <td class="nowrap">${W(s.published??s.date)}</td>
              <td>${M(k("doc",s.document),A(s))}</td>
              <td>${s.side?ht(e,s.side):ht(e,null,"Press")}</td>
              <td>${O(s.genre)}</td>
              <td>${s.outlet||"not known"}</td>
            </tr>`)}
      </tbody>
    </table>
  </div>`,sa=async({query:e},t)=>{const[s,n]=await Promise.all([y("/desk"),y("/documents",{next:e.get("next"),limit:50})]),a=e.get("view")==="table",o=s.genres.map(({genre:c,documents:l})=>i`<li>
        <span>${M("/search",O(c??"unknown"),{q:`genre:${c??"other"}`})}</span> <span class="num">${l}</span>
      </li>`);return i`${q("Desk",`${p(s.seen.documents,"text")} read, ${s.failed.length} not, ${s.embargoes.length} under embargo`,i`${p(s.origins,"origin")} and ${p(s.copies,"copy","copies")}. What came in, what did not, and what is
      missing. ${M("/outlook","What was planned, and what became of it")}`,i`${gt(a)} ${B("/documents",{})}`)}
    ${a?Jn(t,s.coverage):Vn(t,s.coverage)}
    <div class="deskgrid">
      ${Tt("Under embargo",s.embargoes.map(Yn),"None.","Title, name and counts are hidden, too.")}
      ${Tt("Not read",s.failed.map(Qn),"None: all files were read.")}
      ${Tt("Lacks a counterpart",s.one_sided.map(c=>Zn(t,c)),"None: both sides told of each contact that one told of.")}
      ${Tt("Published before the lift",s.early.map(c=>ta(c)),"None is known: no text gave words of another before its embargo was lifted.")}
    </div>
    <div class="cols">
      <div>
        <h2>Came in</h2>
        ${ea(t,n.rows)} ${bt(n,"text")}
      </div>
      <div class="rail">
        <h2>Kinds of text</h2>
        <ul class="plain facet">
          ${o}
        </ul>
      </div>
    </div>
    ${C(t,s.seen)}`},Dt={on_record_named:"On record, named",on_record_institution:"On record, institution",on_background_unnamed:"Background, unnamed",document:"A document",unattributed:"Speaker not said"},Oe=e=>i`<span class="badge ${e}">${Dt[e]??O(e)}</span>`,Rt=e=>i`<span class="dr ${e??"no"}">${e?O(e).toLowerCase():"no other text"}</span>`;function na(e,{changes:t}){const s=new ct(e.words),[n]=e.span,a=[];let o=0;for(const{here:c,original:l}of t)l&&l.span[0]-n>=o&&l.span[1]-n<=s.size?(a.push(s.slice(o,l.span[0]-n),i`<del>${l.words}</del>`),o=l.span[1]-n):l&&a.push(i` <del>${l.words}</del> `),c&&a.push(i` <ins>${c.words}</ins>`);return a.push(s.slice(o,s.size)),a}const Ne=(e,t)=>({from:e,to:t,least:Math.max(0,t.first-e.last),most:t.last-e.first}),at=({least:e,most:t})=>(e===t?`${t}`:`${e} to ${t}`)+(t===1?" day":" days"),aa=800,Re=Object.keys(ke),Ht=()=>({party:pt(),...R("actor","kind","level","status")}),yt=()=>R("since","until"),He=async(e,t)=>y("/timeline",{...Ht(),...e,columns:t,limit:0}),oa=(e,t,s)=>!t&&!s||/^\d/.test(e)&&(!t||e>=t.slice(0,e.length))&&(!s||e.slice(0,s.length)<=s);function ca(e){const t=new Map;return e.map(s=>{const n=N(s.when),a=t.get(s.level);if(!n||s.status!=="held")return{...s,days:n,gap:null};t.set(s.level,n);const o=a?Ne(a,n):null;return{...s,days:n,gap:o&&o.most>0?o:null}})}const Mt=e=>Number(T(e).slice(0,4)),vs=e=>N(String(e)).first;function ks(e,t){const[s,n]=[N(e.first)?.first??t,N(e.last)?.last??t];return{first:vs(Mt(s)-1),last:Math.min(t,n)+400}}function ia(e,t,s){const{since:n,until:a}=yt(),o=N(n)?.first,c=N(a)?.last;if(o!==void 0&&c!==void 0)return{first:o,last:Math.max(c,o+1)};const l=ks(t,s),r=e.flatMap(({days:m})=>m&&m.first>=l.first&&m.last<=l.last?m:[]),d=o??Math.min(l.last-500,...r.map(m=>m.first)),u=c??Math.max(l.last-400,...r.map(m=>m.last)),$=c??(s-u<(u-d)/3?Math.max(s,u):u),h=Math.max(1,$-d);return{first:o===void 0&&h>900?vs(Mt(d)):d,last:$+Math.ceil(h/($<s?12:40))}}const Ce=({status:e,days:t},s)=>e==="held"&&!!t&&t.first<=s;function la(e,t,s,n,a){return[...new Set(t.map(({level:c})=>c))].sort((c,l)=>Re.indexOf(c)-Re.indexOf(l)).map(c=>{const l=t.filter(d=>d.level===c),r=e.findLast(d=>d.level===c&&Ce(d,a))?.days;return{level:c,contacts:s.filter(d=>d.level===c),held:l.filter(({status:d})=>d==="held").length,planned:l.filter(({status:d})=>d==="planned"||d==="proposed").length,undated:l.filter(({days:d})=>!d||Ms(d,n)).length,silence:r?Ne(r,{first:a,last:a}):null}})}function ra(e,t,s,n=8){const a=ks(t,s);return[...new Set(e.flatMap(({days:l})=>l?Mt(l.first):[]))].filter(l=>l>=Mt(a.first)&&l<=Mt(a.last)).sort().slice(-n).map(String)}const Ms=(e,t)=>e.first<e.last&&e.first<=t.first&&e.last>=t.last;async function da(e){const t=await He({},"when,level,kind,status"),{query:s}=v(),[n,a]=[s.get("since")??"",s.get("until")??""],o=N(e.record.as_of).first,c=ca(t.rows),l=c.filter(({when:S})=>oa(S,n,a)),r=l.length<=aa;r&&(await He(yt(),"when,level,kind,status,parties,place,documents,id,series")).rows.forEach((J,K)=>Object.assign(l[K]??{},J));const d=ia(c,t.seen,o),u=l.filter(({days:S})=>S&&S.last>=d.first&&S.first<=d.last&&!Ms(S,d)),$=!!(n||a),h=$?0:c.filter(({days:S})=>S).length-u.length,m=la(c,l,u,d,o),f=S=>!S.contacts.length,[_,w]=[m.filter(S=>!f(S)),m.filter(f)];return{seen:t.seen,lanes:_,empty:w,contacts:l,years:ra(c,t.seen,o),window:d,chosen:$,outside:h,single:r,today:o}}const ua=e=>k("engagement",...e.split("/")),ha="announced, not yet reported",$a=["expected_to_raise","may_raise"];function ma(e,t){const s=new Map;for(const n of t){const a=`${n.issue} ${n.raised_by?e.side(n.raised_by)+n.raised_by.split(".")[0]:""}`;s.set(a,[...s.get(a)??[],n])}return[...s.values()].sort((n,a)=>e.issue(n[0].issue).localeCompare(e.issue(a[0].issue)))}function fa(e,t,s,n){const[a]=s,o=e.side(a.raised_by),c=a.raised_by?.split(".")[0]??null,l=[...new Set(s.map(({side:u})=>e.side(u)))],r=o!=="P"&&n.includes(o)&&!l.includes(o),d=[...new Map(s.map(u=>[u.passage.words,u])).values()];return i`<tr data-item="${a.issue}/${c??""}">
    <td>${P(`issue/${a.issue}/${t}`,e.issue(a.issue))}</td>
    <td>${c?ht(e,c):i`<span class="muted">not said</span>`}</td>
    <td>
      ${l.map(u=>i`<i class="side ${u}">${e.sideName(u)}</i> `)}
      ${r&&i`<span class="flag">not in its own text</span>`}
      ${s.every(({modality:u})=>$a.includes(u))&&i`<small>${ha}</small>`}
      ${s.every(({modality:u})=>u==="did_not_raise")&&i`<small>said not to have been raised</small>`}
    </td>
    <td>${d.slice(0,4).map(u=>i`${E(u.passage.document,u.fact,u.passage.words)}<br />`)}</td>
  </tr>`}function pa(e,t){const s=["A","M"].filter(n=>t.documents.some(a=>e.side(a.side)===n));return t.issues.length?i`<div class="scroll">
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
        ${ma(e,t.issues).map(n=>fa(e,t.id,n,s))}
      </tbody>
    </table>
  </div>`:i`<p class="muted">Of no issue is said that it was raised here.</p>`}const ga={explicit:"as written",resolved:"worked out from",inferred:"inferred from",office_held:"from the offices held on that day",none:"not said"};function rt(e,t,s=n=>n){const n=e.bases.filter(({field:c})=>c===t),a=e.conflicts.filter(({field:c})=>c===t),o=c=>Kt(c.passages.slice(0,3).map(l=>E(l.document,l.span,`“${l.words}”`)),", ");return i`${n.map(c=>i`<small>${ga[c.basis]??O(c.basis).toLowerCase()} ${o(c)}</small>`)}
  ${a.map(c=>i`<small class="conflict"><span class="flag">${s(c.value)} in another text:</span> ${o(c)}</small>`)}`}function ba(e,t,s){const[n,a]=[N(s?.when),N(t.when.value)],o=n&&a?at(Ne(n,a)):null,c=N(t.when.value),l=t.bases.filter(({field:d})=>d==="planned_for").flatMap(({passages:d})=>d.slice(0,1)).slice(0,3).map(d=>E(d.document,d.span,`“${d.words}”`)),r=d=>i`<div>${ht(e,d)} <small>${e.actor(d.split(".")[0])}</small></div>`;return i`<dl>
    <dt>Date</dt>
    <dd>
      ${g(t.when.value)} ${c&&c.first<c.last&&i`<small>the day is not known</small>`} ${rt(t,"when",g)}
    </dd>
    <dt>Kind</dt>
    <dd>
      ${nt(t.kind,!Z(t))} ${H(t.kind)}${t.mode!=="unknown"&&`, ${H(t.mode)}`} ${rt(t,"kind")}
    </dd>
    <dt>Status</dt>
    <dd>${t.status} ${rt(t,"status")}${l.length>0&&i`<small>planned before: ${Kt(l,", ")}</small>`}</dd>
    <dt>Level</dt>
    <dd>${L(t.level)} ${rt(t,"level",L)}</dd>
    <dt>Place</dt>
    <dd>${t.place??i`<span class="muted">not said</span>`} ${rt(t,"place")}</dd>
    ${t.series&&i`<dt>Channel</dt>
      <dd>${O(t.series)}</dd>`}
    <dt>Parties</dt>
    <dd>${t.parties.map(r)} ${!t.parties.length&&"not said"} ${rt(t,"parties")}</dd>
    <dt>Since last</dt>
    <dd>${o??(a?"first on its level in the record":"day not known")}</dd>
  </dl>`}function ya(e,t,s){const n=l=>t.mentions.find(r=>r.document===l)?.span??null,o=Z(t)?e.sides.filter(l=>t.parties.some(r=>r.split(".")[0]===l)&&!t.documents.some(r=>r.side?.split(".")[0]===l)):[],c=t.documents.find(({document:l})=>s.has(l));return i`<ul class="plain">
      ${t.documents.slice(0,40).map(l=>i`<li data-item="${l.document}">
              ${E(l.document,n(l.document),A(l))}<small
                >${F(e,l)}${l.genre!=="other"&&` · ${H(l.genre)}`}${s.has(l.document)&&" · copy"}</small
              >
            </li>`)}
    </ul>
    ${t.documents.length>40&&i`<p class="muted">and ${t.documents.length-40} more</p>`}
    ${o.map(l=>i`<p class="flag">No text from ${e.actor(l)} in the record</p>`)}
    ${c&&i`<p>${M(k("lineage",c.document),"Copies and origins")}</p>`}`}async function wa(e){const t=await Promise.all(e.slice(0,24).map(({document:s})=>y(`/lineage/${s}`)));return new Set(t.flatMap(s=>s.documents.filter(({relation:n})=>n!=="original").map(({document:n})=>n)))}const xa=12;function va(e,t){return t.rows.length?i`${t.rows.map(s=>i`<div class="quote" data-item="${s.document}/${s.fact}">
        <blockquote>${E(s.document,s.fact,s.quote)}</blockquote>
        <p>${s.speaker||"speaker not said"}, in ${s.outlet||"a text"} ${Oe(s.attribution)}</p>
      </div>`)}
  ${t.found>t.rows.length&&i`<p class="rowsnext">
    <a class="btn" href="${b({engagement:e.id},"/quotes")}">All ${p(t.found,"quote")}</a>
  </p>`}`:i`<p class="muted">None in these texts.</p>`}async function ka(e){const t=[...new Set(e.parties.map(c=>c.split(".")[0]))].slice(0,2),s="when,kind,status,id",{rows:n}=await y("/timeline",{party:t,level:e.level,columns:s,limit:0}),a=n.findIndex(({id:c})=>c===e.id),o=c=>c&&N(c.when)?c:void 0;return a<0?[void 0,void 0]:[o(n[a-1]),o(n[a+1])]}const Ma=async({path:e},t)=>{const s=await y(`/engagements/${e.join("/")}`),[[n,a],o,c,l]=await Promise.all([ka(s),y("/quotes",{engagement:s.id,limit:xa}),y("/commitments",{engagement:s.id,limit:0}),wa(s.documents)]),r=t.sides.map(h=>s.documents.find(m=>m.side?.split(".")[0]===h&&m.genre==="readout")??s.documents.find(m=>m.side?.split(".")[0]===h&&!["background_call","press_briefing"].includes(m.genre))),d=(h,m,f)=>h&&i`<a rel="${m}" href="${b({},ua(h.id))}">${f(g(h.when))}</a>`,u=i`<nav class="seg" aria-label="Contacts on this level">
      ${d(n,"prev",h=>i`<kbd>[</kbd> ${h}`)} ${d(a,"next",h=>i`${h} <kbd>]</kbd>`)}
    </nav>
    ${r[0]&&r[1]&&i`<a class="btn" href="${b({},k("compare",r[0].document,r[1].document))}">Compare the two readouts</a>`}
    ${B("/issues",{engagement:s.id},"CSV of issues")}`,$=s.documents.flatMap(({date:h})=>h??[]).sort();return i`${q(i`Engagement · ${L(s.level)}`,`${V(s)}, ${g(s.when.value)}`,i`${I(t,s.parties)}. ${P(`engagement/${s.id}`,p(s.mentions.length,"passage"))} in
      ${p(s.documents.length,"text")}.`,u)}
    <div class="cols">
      <div>
        <h2>Issues</h2>
        ${pa(t,s)}
        <h2>Quotes</h2>
        ${va(s,o)}
      </div>
      <div class="rail">
        <h2>Facts</h2>
        ${ba(t,s,n)}
        <h2>Texts</h2>
        ${ya(t,s,l)}
        ${c.rows.length>0&&i`<h2>Commitments</h2>
          <ul class="plain">
            ${c.rows.slice(0,20).map(h=>i`<li data-item="${h.id}">
                    ${M("/commitments",h.words,{open:h.id})}<small
                      >${I(t,h.by)} · now: ${h.status.replaceAll("_"," ")}</small
                    >
                  </li>`)}
          </ul>
          ${c.found>20&&i`<p class="muted">and ${c.found-20} more</p>`}`}
      </div>
    </div>
    ${C(t,{documents:s.documents.length,first:$[0],last:$.at(-1)})}`},j={width:260,height:58,step:78},Lt=40,Sa=e=>e.length>34?e.slice(0,33).trimEnd()+"…":e;function ne(e,t,s,n){const a=t.outlet||(t.side?e.actor(t.side):A(t));return i`<a
    class="lnode"
    data-item="${t.document}"
    href="${b({},k("doc",t.document))}"
    aria-label="${A(t)}, ${a}"
  >
    <rect x="${s}" y="${n}" width="${j.width}" height="${j.height}" /><rect
      class="bar ${e.side(t.side)}"
      x="${s}"
      y="${n}"
      width="4"
      height="${j.height}"
    /><text class="nd" x="${s+14}" y="${n+22}">${Sa(a)}</text
    ><text class="nk" x="${s+14}" y="${n+42}">${W(t.published??t.date)}</text></a
  >`}function ae(e,t,s,n=""){const a=(e[0]+t[0])/2;return i`<path class="edge ${n}" d="M${e[0]} ${e[1]}C${a} ${e[1]} ${a} ${t[1]} ${t[0]} ${t[1]}" /><text
      class="edgelabel"
      x="${a}"
      y="${(e[1]+t[1])/2-8}"
      text-anchor="middle"
    >
      ${s}
    </text>`}function _a(e,{quoted:t,source:s,copies:n,open:a}){const o=a?n.slice(0,Lt):[],c=Math.min(1360,innerWidth-64),l=Math.max(t.length,o.length+(a&&n.length>Lt?1:0),1),r=40+l*j.step,d=20+l*j.step/2,[u,$]=[(c-j.width)/2,c-j.width-4],h=(w,S)=>d+(S-(w-1)/2)*j.step,m=(w,S)=>h(w,S)-j.height/2,f=w=>`${Math.round(w.share*100)}% copied`,_=i`${ae([u+j.width,d],[$,d],"")}<a data-key="fold" href="${b({fold:"0"})}"
      ><rect class="stack" x="${$}" y="${d-23}" width="140" height="46" /><text class="nd" x="${$+16}" y="${d+5}">
        ${p(n.length,"copy","copies")}
      </text></a
    >`;return i`<figure>
    <svg class="lin" width="${c}" height="${r}" role="group" aria-label="From what is quoted on the left to copies on the right">
      ${t.length>0&&i`<text class="lanesub" x="0" y="10">Official texts it quotes</text>`}
      <text class="lanesub" x="${u}" y="10">Origin</text>
      ${n.length>0&&i`<text class="lanesub" x="${$}" y="10">Copies</text>`}
      ${t.map((w,S)=>ae([j.width,h(t.length,S)],[u,d],p(w.quotes,"saying"),"quotes"))}
      ${o.map((w,S)=>ae([u+j.width,d],[$,h(o.length,S)],`${w.relation}, ${f(w)}`))}
      ${!a&&n.length>0&&_} ${t.map((w,S)=>ne(e,w.head,0,m(t.length,S)))}
      ${ne(e,s,u,d-j.height/2)} ${o.map((w,S)=>ne(e,w.head,$,m(o.length,S)))}
    </svg>
    ${a&&n.length>Lt&&i`<figcaption class="muted">and ${n.length-Lt} more; the table has all</figcaption>`}
  </figure>`}const Q={rows:100,changes:12,copies:40,sayings:12,unfolded:6,words:400},Oa=async(e,t)=>{const s=R("outlet"),n=await y("/lineage",{...s,limit:0,columns:"origin,relation,date,outlet,share,path,document"}),a=new Map;for(const r of n.rows)a.set(r.origin,[...a.get(r.origin)??[],r]);const o=[...a.values()].sort((r,d)=>d.length-r.length||d[0].date.localeCompare(r[0].date)),c=v().query.get("view")==="all"?o:o.slice(0,Q.rows),l=n.rows.length-o.length;return i`${q("Lineage",o.length?`${p(o.length,"text")} ${o.length===1?"was":"were"} copied ${p(l,"time")}`:"No text is a copy of another","Copies add no weight to a fact: each origin counts once.",i`${mt("outlet","Outlet","part of a name",n.rows.map(({outlet:r})=>r))}
    ${Object.keys(s).length>0&&X(["outlet"])} ${B("/lineage",s)}`)}
  ${o.length?i`<div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Origin</th>
              <th scope="col">Published</th>
              <th scope="col" class="num">Copies</th>
              <th scope="col">Where</th>
            </tr>
          </thead>
          <tbody>
            ${c.map(([r,...d])=>Na(r,d))}
          </tbody>
        </table>
      </div>`:tt("Nothing is left",Object.keys(s).length?X(["outlet"]):"All texts stand alone.")}
  ${c.length<o.length&&i`<p class="muted">
    and ${M("/lineage",`${p(o.length-c.length,"more","more")}`,{...s,view:"all"})}
  </p>`}
  ${C(t,n.seen)}`};function Na(e,t){const s=[...new Set(t.map(({outlet:n})=>n||"outlet not known"))];return i`<tr>
    <td>
      <a data-item="${e.document}" href="${b({},k("lineage",e.document))}">${e.outlet||"outlet not known"}</a
      ><small>${e.path}</small>
    </td>
    <td class="nowrap">${g(e.date)}</td>
    <td class="num">${t.length}</td>
    <td>${s.slice(0,4).join(", ")}${s.length>4&&` and ${s.length-4} more`}</td>
  </tr>`}async function Ca(e){const{rows:t}=await y("/quotes",{document:e.id,limit:0,columns:"utterance,change"}),s=[...new Set(t.flatMap(({utterance:o})=>o??[]))].slice(0,Q.sayings),n=await Promise.all(s.map(o=>y(`/utterances/${o}`))),a=new Map;for(const{quotes:o,documents:c}of n){const l=c.find(({document:d})=>d===o[0].quote.document);if(!l?.side||e.documents.some(({document:d})=>d===l.document))continue;const r=a.get(l.document)??{head:l,quotes:0};a.set(l.document,{...r,quotes:r.quotes+1})}return[...a.values()]}const qa=e=>e.length>Q.words?e.slice(0,Q.words).trimEnd()+" …":e,Aa={added:"added",dropped:"dropped",changed:"altered"};function Ta(e,t,s){const n=t.changes.slice(0,Q.changes),a=(o,c)=>o&&E(o.document,o.span,c(qa(o.words)));return i`<section class="changes" data-item="changes-${t.document}" tabindex="0">
    <h3>${M(k("doc",t.document),A(s))}</h3>
    <small>${F(e,s)}</small>
    ${n.map(({kind:o,here:c,original:l})=>i`<p>
          <small>${Aa[o]??O(o)}</small> ${a(l,r=>i`<del>${r}</del>`)}
          ${a(c,r=>i`<ins>${r}</ins>`)}
        </p>`)}
    ${!t.changes.length&&i`<p class="muted">Nothing: the same words.</p>`}
    ${t.changes.length>n.length&&i`<p class="muted">and ${t.changes.length-n.length} more</p>`}
    <p class="muted">${M(k("doc",t.document),"What was cut from its page",{cut:1})}</p>
  </section>`}function La(e,t,s,n){const a=(o,c,l)=>i`<tr data-item="${o.document}">
      <td>${M(k("doc",o.document),A(o))}<small>${F(e,o)}</small></td>
      <td class="nowrap">${g(o.date)}</td>
      <td>${c}</td>
      <td class="num">${l}</td>
    </tr>`;return i`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Text</th>
          <th scope="col">Published</th>
          <th scope="col">Relation</th>
          <th scope="col" class="num">Share copied</th>
        </tr>
      </thead>
      <tbody>
        ${n.map(o=>a(o.head,`quoted in it, ${p(o.quotes,"saying")}`,"–"))}
        ${t.documents.map(o=>{const c=o.document===t.id;return a(s.get(o.document),c?"origin":o.relation,c?"–":`${Math.round(o.share*100)}%`)})}
      </tbody>
    </table>
  </div>`}const Pa=async({path:e},t)=>{const s=await y(k("lineage",e[0])),n=await Ca(s).catch(h=>{if(h instanceof ot)return[];throw h}),a=new Map(s.heads.map(h=>[h.document,h])),[o,...c]=s.documents,l=a.get(o.document),{query:r}=v(),d=r.get("fold")?r.get("fold")==="0":c.length<=Q.unfolded,u=r.get("view")==="table"||innerWidth<700,$=s.heads.flatMap(({date:h})=>h??[]).sort();return i`${q("Lineage",c.length?`${p(c.length+1,"text")}, one origin`:"This text stands alone",i`“${A(l)}”.
    ${c.length>0&&"Copies add no weight to a fact. "}${n.length>0&&`${p(n.length,"official text")} ${n.length===1?"stands":"stand"} behind it.`}`,i`${c.length>0&&!u&&i`<a class="btn" data-key="fold" href="${b({fold:d?"1":"0"})}">${d?"Fold copies":"Unfold copies"}</a>`}
    ${M("/lineage","All origins")} ${gt(u)}`)}
  ${u?La(t,s,a,n):_a(t,{quoted:n,source:l,copies:c.map(h=>({...h,head:a.get(h.document)})),open:d})}
  ${c.length>0&&i`<h2>What the copies changed</h2>
    ${c.slice(0,Q.copies).map(h=>Ta(t,h,a.get(h.document)))}
    ${c.length>Q.copies&&i`<p class="muted">and ${c.length-Q.copies} more copies</p>`}`}
  ${C(t,{documents:s.heads.length,first:$[0],last:$.at(-1)})}`},ja=(e,t)=>(e.path[0]?Pa:Oa)(e,t),Pt=["became","kind","level","since","until"],Et={held:"held",called_off:"called off",overtaken:"overtaken by another",not_found:"nothing found",to_come:"to come",record_ends:"the record ends before it",no_date:"no date given"},Ea=["call","meeting","talks","visit","summit","channel","other"],pe=(e,t)=>M(k("engagement",...e.split("/")),t);function Wa(e){const t=Et[e.became]??e.became;return e.became==="not_found"?i`${t}${e.days!==null&&` in ${p(e.days,"day")} since`}`:e.became==="held"||e.became==="overtaken"?i`${pe(e.instead??e.id,t)}${e.on&&i`<small>${g(e.on)}</small>`}`:e.instead?pe(e.instead,t):t}function Ia(e){const t=e.plans.flatMap(a=>a.passages),s=t[0];if(!s)return g(e.told);const n=t.filter(a=>a.document===s.document).map(a=>a.span.join("-"));return P(`span/${s.document}/${n.join(",")}`,g(e.told))}const za=(e,t)=>i`<tr data-item="${t.id}">
    <th scope="row">${t.planned_for?g(t.planned_for):"not said"}</th>
    <td>
      ${nt(t.kind,t.became!=="held")} ${pe(t.id,V({...t,status:"held"}))}<small
        >${L(t.level)}</small
      >
    </td>
    <td>${I(e,t.parties)}</td>
    <td>${Ia(t)}</td>
    <td>${Wa(t)}</td>
  </tr>`,Da=async(e,t)=>{const s={...R(...Pt),party:pt()},n={...s,limit:1},[a,o,c]=await Promise.all([y("/outlook",{...s,next:v().query.get("next")}),y("/outlook",{...n,became:"to_come"}),y("/outlook",{...n,became:"not_found"})]),l=R("became").became,r=l?`${p(a.found,"plan")}: ${Et[String(l)]??l}`:`${o.found?o.found:"None"} of ${p(a.found,"plan")} ${o.found===1?"is":"are"} to come; of ${c.found} nothing more was found`;return i`${q("Outlook",a.found?r:"No plan fits these filters","What texts announced, by the day that it was planned for, and what later texts say became of it.",i`${U("became","Became",Object.keys(Et),d=>Et[d]??d)} ${U("kind","Kind",Ea,H)}
    ${U("level","Level",Object.keys(ke),L)} ${Nt()}
    ${Object.keys(R(...Pt)).length>0&&X(Pt)} ${B("/outlook",s)}`)}
  ${a.rows.length?i`<div class="scroll">
          <table class="plans">
            <thead>
              <tr>
                <th scope="col">Planned for</th>
                <th scope="col">Contact</th>
                <th scope="col">Parties</th>
                <th scope="col">First told</th>
                <th scope="col">Became</th>
              </tr>
            </thead>
            <tbody>
              ${a.rows.map(d=>za(t,d))}
            </tbody>
          </table>
        </div>
        ${bt(a,"plan")}`:tt("Nothing is left",X(Pt))}
  ${C(t,a.seen)}`},oe=["speaker","attribution","form","change","issue","outlet","document","engagement","genre","since","until"],Ra=["verbatim","trimmed","spliced","altered","misattributed"],Ha=["person","outlet","protected"],ce={will_say:"to be said",may_say:"may be said",did_not_say:"not said"};function Fa(e,t){const[s,n]=(t.speaker_actor??"").split("."),a=n&&!Ha.includes(s)?s:null;return i`${t.speaker||"not said"}${a&&i`<small>${e.actor(a)}</small>`}`}const Ka=(e,t)=>i`<tr data-item="${t.document}/${t.fact}">
    <td class="words">
      ${E(t.document,t.fact,t.quote)}${(t.form!=="direct"||ce[t.modality])&&i`<small
        >${t.form!=="direct"&&`${t.form==="mixed"?"quoted in part":"reported, not quoted"}`}${ce[t.modality]&&i` · ${ce[t.modality]}`}</small
      >`}
    </td>
    <td>${Fa(e,t)}</td>
    <td>
      ${Oe(t.attribution)}${t.rule&&i`<small>${P(`fact/${t.document}/${t.rule}`,"rule in force")}</small>`}
    </td>
    <td>
      ${t.utterance?M(k("utterance",...t.utterance.split("/")),Rt(t.change)):Rt(null)}
    </td>
    <td>${t.outlet||"outlet not known"}<small>${g(t.date)}</small></td>
  </tr>`;function Ua(e,t,s){return e?t?`${t} of ${p(e,"quote")} ${t===1?"alters":"alter"} the words of ${t===1?"its":"their"} source`:`${p(e,"quote")}${s?" with these filters":""}; none is known to alter the words of its source`:"No quote fits these filters"}const Ba=async(e,t)=>{const s=R(...oe),n=v().query.get("next"),[a,o]=await Promise.all([y("/quotes",{...s,next:n}),y("/quotes",{...s,change:"altered",limit:1})]),c=s.change&&s.change!=="altered"?0:o.found,l=t.sides.map(u=>t.actor(u)),r=Object.keys(t.record.issues).sort((u,$)=>t.issue(u).localeCompare(t.issue($))),d=a.next||n;return i`${q("Quotes",Ua(a.found,c,Object.keys(s).length>0),"Each quote with the rule it was given under, and what its text made of the words.",i`${mt("speaker","Speaker","name or state",[...l,...a.rows.map(u=>u.speaker)])}
    ${U("attribution","Attribution",Object.keys(Dt),u=>Dt[u]??O(u))}
    ${U("form","Form",["direct","mixed","indirect"])} ${U("change","Against source",Ra)}
    ${U("issue","Issue",r,u=>t.issue(u))}
    ${mt("outlet","Outlet","part of a name",a.rows.map(u=>u.outlet))}
    ${Nt()} ${Object.keys(s).length>0&&X(oe)}
    ${B("/quotes",s,`CSV of ${a.found===1?"this quote":`all ${p(a.found,"quote")}`}`)}
    ${d&&B("/quotes",{...s,next:n,limit:a.rows.length},`CSV of these ${a.rows.length}`)}`)}
  ${a.rows.length?i`<div class="scroll">
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
              ${a.rows.map(u=>Ka(t,u))}
            </tbody>
          </table>
        </div>
        ${bt(a,"quote")}`:tt("Nothing is left",X(oe))}
  ${C(t,a.seen)}`},Ct={q:{list:"quotes",name:"Quotes",card:!0},i:{list:"issues",name:"Issues",card:!0},c:{list:"commitments",name:"Commitments",card:!0},k:{list:"claims",name:"Claims",card:!0},e:{list:"engagements",name:"Engagements",card:!0},p:{list:"mentions",name:"People",card:!1},t:{list:"times",name:"Times",card:!1}},Ss=Object.keys(Ct),xt=6e3;function Xa(e,t){const s=[];for(const n of Ss)for(const a of e[Ct[n].list]??[]){if(n==="p"&&a.kind!=="person")continue;const o=a.mentions?.length?a.mentions.map(c=>c.span):[a.span];s.push({id:a.id,letter:n,spans:o.map(t),fields:a})}return s.sort((n,a)=>n.spans[0][0]-a.spans[0][0]||a.spans[0][1]-n.spans[0][1])}function Va(e,t){const s=e.text,a=(e.mentions??[]).filter(({actor:c})=>c?.startsWith("protected.")).map(({span:c})=>t(c));for(const c of e.rules??[])c.kind==="not_for_attribution"&&a.push(t([c.span[1],c.scope[1]]));const o=a.flatMap(([c,l])=>[...s.slice(c,l).matchAll(/\*(?:[^\p{L}\p{N}]*\*)?/gu)].map(r=>[c+r.index,c+r.index+r[0].length]));return _s(o)}function _s(e){const t=[];for(const[s,n]of e.sort((a,o)=>a[0]-o[0])){const a=t.at(-1);a&&s<=a[1]?a[1]=Math.max(a[1],n):t.push([s,n])}return t}function ft(e,t){let[s,n]=[0,e.length];for(;s<n;){const a=s+n>>1;t(e[a])?n=a:s=a+1}return s}function Ja(e,[t,s],n){if(!n.label||!e.startsWith(n.label,t))return null;let a=t+n.label.length;for(;a<s&&/[:.\s)]/.test(e[a]);)++a;return[t,a]}function Qa(e,t,s){if(s-t<=xt)return s;const n=e.lastIndexOf(" ",t+xt);if(n>t+xt/2)return n+1;const a=e.charCodeAt(t+xt);return t+xt+(a>=56320&&a<57344?1:0)}function Ga(e,t){const s=[],n=(e.turns??[]).map(o=>({turn:o,span:t(o.span)}));let a=null;return e.blocks.forEach((o,c)=>{const l=t(o.span),r=n[ft(n,$=>$.span[1]>l[0])],d=r&&r.span[0]<=l[0]?r.turn:null,u=d&&d!==a?Ja(e.text,l,d):null;for(let $=u?.[1]??l[0],h=!0;h||$<l[1];h=!1){const m=Qa(e.text,$,l[1]),f=h&&d!==a;s.push({number:h?c+1:null,begin:$,end:m,label:h?u:null,kind:o.kind,turn:d,starts:f,source:o.source,facts:[],cards:[]}),$=m}a=d}),s}function Ya(e){const t=new ct(e.text),s=([o,c])=>[t.unitOf(o),t.unitOf(c)],n=Ga(e,s),a=Xa(e,s);for(const o of a)for(const[c,[l,r]]of o.spans.entries()){let d=ft(n,u=>u.end>l);for(c===0&&n[Math.min(d,n.length-1)]?.cards.push(o);d<n.length&&(n[d].label?.[0]??n[d].begin)<r;++d)n[d].facts.at(-1)!==o&&n[d].facts.push(o)}return{answer:e,text:t,pieces:n,facts:a,byId:new Map(a.map(o=>[o.id,o])),masked:Va(e,s),rules:_s((e.rules??[]).map(o=>s(o.span)))}}const Za={expected_to_raise:"will raise",may_raise:"may raise",did_not_raise:"did not raise",asked:"was asked",agreed:"agreed",policy_statement:"stated as policy",progress_report:"reported progress",did_raise:"raised"},to={will_say:"to be said",may_say:"may be said",did_not_say:"not said"},eo={first_since:"the first since",first_in:"the first in",nth:"the",last:"the last",elapsed:"since the last",never:"never before",duration:"it took",count:"how many"},it=(...e)=>e.filter(Boolean).flatMap((t,s)=>s?[" · ",t]:[t]),Os=(e,[t,s])=>e.text.slice(t,s);function so({id:e,fields:t},s,n,a){const{speaker:o}=t,c=o.surface?Os(s,o.surface.span):"",r=(o.actor??"").startsWith("protected.")?i`<span class="masked">name withheld</span>`:o.actor?n.actor(o.actor):o.name||c,d=a.quotes.get(e),u=d&&Rt(d.change);return[r||"Speaker not said",it(Oe(t.attribution),t.form==="indirect"&&"reported, not quoted",to[t.modality],u&&(d.utterance?M(k("utterance",...d.utterance.split("/")),u):u),t.rule&&i`<a data-at="${t.rule}" href="${b({at:t.rule})}">rule in force</a>`)]}function no({fields:e},t,s){const n=e.raised_by,{side:a,id:o}=t.answer,c=Za[e.modality]??O(e.modality).toLowerCase(),l=n?.split(".")[0],r=a&&n&&l!==a&&s.side(n)!=="P";return[s.issue(e.issue),i`${it(n?i`${ht(s,n)} ${c}`:i`${c}, not said by whom`,e.stance!=="none"&&O(e.stance).toLowerCase(),e.engagement&&M(k("engagement",o,e.engagement),ao(t,e.engagement)))}${r&&i`<br /><span class="flag">${s.actor(a)} says that ${s.actor(l)} said it</span>`}`]}const ao=(e,t)=>{const s=e.byId.get(t);return s?s.fields.when?.value?g(s.fields.when.value):O(s.fields.kind):"the contact"};function oo({id:e,fields:t},s,n,a){const o=a.commitments.get(e),c=Os(s,t.content?.span??t.span),l=c.length>90?c.slice(0,88).trimEnd()+"…":c;return[o?M("/commitments",l,{open:o.id}):l,i`${it(t.by.length>0&&I(n,t.by),O(t.kind).toLowerCase(),O(t.status).toLowerCase(),t.by_when?.value&&`by ${g(t.by_when.value)}`,o&&o.status!==t.status&&`in the record: ${O(o.status).toLowerCase()}`)}`]}function co({id:e,fields:t},s){const n=t.number?t.unit?p(t.number,t.unit):String(t.number):"",a=t.form==="nth"?`no. ${n}`:`${eo[t.form]??O(t.form)} ${n}`.trim();return[M(k("claim",s.answer.id,e),"Check this claim"),it(a+(t.since?.value?` ${g(t.since.value)}`:""),O(t.event?.kind??"").toLowerCase())]}function io({id:e,fields:t,spans:s},n,a){const o=t.place?t.place.value:null;return[M(k("engagement",n.answer.id,e),V({...t,place:o})),it(g(t.when?.value),t.status,t.parties.length>0&&I(a,t.parties),s.length>1&&P(`engagement/${n.answer.id}/${e}`,p(s.length,"passage")+" here"))]}function lo({fields:e},t){const{actor:s,name:n,form:a}=e;return(s??"").startsWith("protected.")?[i`<span class="masked">name withheld</span>`,"given not for attribution"]:[s?t.actor(s):n||"Not named",it(s&&i`<code>${s}</code>`,`by ${a}`)]}function ro({fields:e}){const{value:t,type:s,mod:n,anchor:a}=e,o=s==="DATE"||s==="TIME"?W(t):t,c=a.basis!=="none"&&`reckoned from ${a.basis==="sentence"?"its sentence":a.basis}, ${g(a.value)}`;return[o||"not settled",it(O(s).toLowerCase(),n&&O(n).toLowerCase(),c)]}function uo(e,t,s,n,a){const o={q:()=>so(e,t,s,n),i:()=>no(e,t,s),c:()=>oo(e,t,s,n),k:()=>co(e,t),e:()=>io(e,t,s),p:()=>lo(e,s),t:()=>ro(e)},[c,l]=o[e.letter](),{name:r,card:d}=Ct[e.letter],u=e.letter==="p"?"person":r.slice(0,-1).toLowerCase();return i`<li class="card l-${e.letter} ${a&&"on"} ${!d&&"quiet"}" data-item="${e.id}" tabindex="0">
    <small>${u}</small> <b>${c}</b> <span>${l}</span>
  </li>`}function ho(e,t){const s=[];for(const a of e.facts)if(!t.includes(a.letter))for(const[o,c]of a.spans)o<e.end&&c>e.begin&&s.push({fact:a,begin:Math.max(o,e.begin),end:Math.min(c,e.end),lane:0});const n=[];for(const a of[...s].sort((o,c)=>o.end-o.begin-(c.end-c.begin)))for(;;++a.lane){const o=n[a.lane]??=[],c=ft(o,l=>l.end>a.begin);if(!(c<o.length&&o[c].begin<a.end)){o.splice(c,0,a);break}}return s}function Fe(e,t,s,n){const{all:a}=e.text,o=[],c=(d,u,$)=>{d[0]<n&&d[1]>s&&o.push({span:d,open:u,inside:$})};for(let d=ft(e.masked,u=>u[1]>s);d<e.masked.length&&e.masked[d][0]<n;++d)c(e.masked[d],'<span class="masked" title="Given not for attribution">',e.masked[d][0]>=s?"name withheld":"");for(let d=ft(t,u=>u.span[1]>s);d<t.length&&t[d].span[0]<n;++d)c(t[d].span,`<mark class="${t[d].kind}">`,null);let[l,r]=["",s];for(const{span:d,open:u,inside:$}of o.sort((h,m)=>h.span[0]-m.span[0])){if(d[1]<=r)continue;const h=Math.max(d[0],r),m=Math.min(d[1],n);l+=ut(a.slice(r,h)),$===null?l+=`${u}${ut(a.slice(h,m))}</mark>`:$&&(l+=`${u}${$}</span>`),r=m}return l+ut(a.slice(r,n))}const Ke=({fact:e,lane:t},s)=>e?`<span class="f l-${e.letter} lane${t}${e.id===s?" on":""}" data-fact="${ut(e.id)}"${t>3?` data-lane="${t}"`:""}>`:'<span class="ruletext">';function $o(e,t,{off:s,at:n,marks:a}){const o=ho(t,s);for(const[u,$]of e.rules)u<t.end&&$>t.begin&&o.push({fact:null,begin:Math.max(u,t.begin),end:Math.min($,t.end),lane:-1});o.sort((u,$)=>u.begin-$.begin||$.end-u.end||$.lane-u.lane);const c=[];let[l,r]=["",t.begin];const d=u=>{for(;c.length;){const $=Math.min(...c.map(f=>f.end));if($>u)break;l+=Fe(e,a,r,$),r=$;const h=c.findIndex(f=>f.end===$),m=c.splice(h);l+="</span>".repeat(m.length);for(const f of m)f.end>$&&(l+=Ke(f,n),c.push(f))}l+=Fe(e,a,r,u),r=u};for(const u of o)d(u.begin),l+=Ke(u,n),c.push(u);return d(t.end),{markup:l,lanes:o.reduce((u,$)=>Math.max(u,$.lane+1),0)}}function Ue(e){let[t,s]=[0,e.length-1];for(;t<s;){const n=t+s>>1;e[n].getBoundingClientRect().bottom>60?s=n:t=n+1}return{piece:Math.max(0,t),top:e[t]?.getBoundingClientRect().top??0}}const Be=12;function Ns(e,t,s,n){const a=Math.max(0,t-Be),o=Math.min(e.length,t+Be);for(let r=a;r<o;++r)s(r);let c=12;const l=()=>{const r=n();Math.abs(r)>.5&&scrollBy({top:r,behavior:"instant"}),--c>0&&requestAnimationFrame(l)};l()}function mo(e,t,s,n){Ns(e,t,n,()=>{const a=[...e[t]?.querySelectorAll(s)??[]],o=(a[0]??e[t]).getBoundingClientRect(),c=(a.at(-1)??e[t]).getBoundingClientRect(),[l,r]=[o.top,c.bottom-o.top<innerHeight*.6?c.bottom:o.top+34];return(l+r)/2-innerHeight/2})}function fo(e,{piece:t,top:s},n){t===0||!e[t]||Ns(e,t,n,()=>e[t].getBoundingClientRect().top-s)}function Xe(e,t,s){const{all:n}=e.text;let[a,o]=["",t];for(let c=ft(e.masked,l=>l[1]>t);c<e.masked.length&&e.masked[c][0]<s;++c)a+=n.slice(o,Math.max(o,e.masked[c][0]))+"name withheld",o=e.masked[c][1];return a+n.slice(Math.min(o,s),s)}const po=e=>e.replace(/<(script|style)\b[^]*?(<\/\1>|$)/gi," ").replace(/<[^>]*>/g," ").replace(/\s+/g," ").trim(),Ve=({source:e,kind:t,rule:s,words:n})=>{const a=p(e[1]-e[0],"byte"),o=n===null?"":po(n);return i`<div class="blk cut">
    <span class="who">cut</span>
    <p>
      ${o?i`<s>${o}</s>${e[1]-e[0]>n.length&&" …"}`:i`<small>${a}; the words are not kept</small>`}
    </p>
    <ul class="cards">
      <li class="card quiet">
        <small>cut</small> <b>${O(t)}</b> <span>rule ${s.replaceAll("_"," ")} · ${a} · no fact may rest on it</span>
      </li>
    </ul>
  </div>`};function go(e,t,s,n,a){const{query:o}=v(),c=o.get("off")??"",r=Ss.map(h=>[h,e.facts.filter(m=>m.letter===h).length]).filter(([,h])=>h>0),d=r.map(([h])=>h).join(""),u=(h,m)=>{const f=c.includes(h)?c.replace(h,""):c+h;return i`<a
      role="switch"
      aria-checked="${String(!c.includes(h))}"
      class="layer l-${h}"
      data-layer="${f}"
      data-key="layer-${h}"
      href="${b({off:f||null})}"
      ><i></i>${Ct[h].name} <small>${m}</small></a
    >`},$=!!o.get("cut");return i`${r.map(([h,m])=>u(h,m))}
  ${d&&i`<a class="layer" data-layer="${c?"":d}" data-key="layer-all" href="${b({off:c?null:d})}"
    >${c?"All":"None"}</a
  >`}
  ${t.cut.length>0&&i`<a role="switch" aria-checked="${String($)}" class="layer" data-key="c" href="${b({cut:$?null:1})}"
    >${$?"Hide":"Show"} what was cut <small>${t.cut.length}</small> <kbd>c</kbd></a
  >`}
  ${o.get("hl")&&yo(e,s,n)}
  ${a&&!bo(e,a)&&i`<span class="muted">This text has no fact ${a.slice(0,60)}.</span>`}`}const bo=({byId:e,answer:t},s)=>e.has(s)||/^\d{1,9}-\d{1,9}$/.test(s)||[...t.rules??[],...t.turns??[],...t.blocks].some(({id:n})=>n===s);function yo(e,t,s){const n=(a,o)=>{const c=t[a]?.span;if(!c)return!1;const l=`${e.text.byteOf(c[0])}-${e.text.byteOf(c[1])}`;return i`<a class="layer" data-at="${l}" data-key="hl-${o}" href="${b({at:l})}">${o}</a>`};return i`<span class="found" role="status"
      >${t.length?i`<mark>${s>=0?s+1:"–"} of ${t.length}</mark>`:"not in this text"}</span
    >
    ${n(s-1,"previous")} ${n(s+1,"next")} <a class="layer" href="${b({hl:null})}">Unmark</a>`}const Je=e=>{const t=e.toLowerCase();return(t.length===e.length?t:e).replace(/[^\u0000-\u007f]/g,n=>{const a=n.normalize("NFD").charAt(0).toLowerCase();return a.length===1?a:n})},wo=e=>e.replace(/[^\p{L}\p{N}\s]/gu,"\\$&").replace(/\s+/g,"\\s+");function xo(e,t){const s=t.split("|").flatMap(a=>{const o=Je(a.trim()),c=o.replace(/\*$/,"");return c.trim()?[wo(c)+(c===o?"(?![\\p{L}\\p{N}])":"[\\p{L}\\p{N}]*")]:[]});if(!s.length)return[];const n=new RegExp(`(?<![\\p{L}\\p{N}])(?:${s.sort((a,o)=>o.length-a.length).join("|")})`,"gu");return[...Je(e).matchAll(n)].map(a=>[a.index,a.index+a[0].length])}const ie=10;let le=null;class vo{constructor(t,s,n){this.page=t,this.model=s,this.around=n}main;elements=[];parts=new Map;near=new Set;drawnIn=[];turn=1;shown={off:"",at:null,marks:[]};found=[];known={quotes:new Map,commitments:new Map};get facts(){return this.model.facts.length}article(){const t=v().query.get("cut")?[...this.around.cut]:[];let s="";this.model.pieces.forEach((n,a)=>{for(a%ie===0&&(s+=a?'</div><div class="part">':'<div class="part">');t.length&&t[0].source[0]<=n.source[0];)s+=Ve(t.shift()).text;s+=this.row(n,a)}),s||(s='<div class="part">');for(const n of t)s+=Ve(n).text;return i`<article class="reader ${this.model.answer.turns?.length>0&&"turns"}">${new ve(s+"</div>")}</article>`}row(t,s){const n=t.kind==="title"||t.kind==="heading"?' role="heading" aria-level="2"':"",a=ut(Xe(this.model,t.begin,t.end)),o=t.turn?.role==="questioner"?" q":"";return`<div class="blk ${t.kind}${o}" data-piece="${s}">${this.who(t)}<p${n}>${a}</p><ul class="cards"></ul></div>`}who({turn:t,starts:s,label:n,number:a,begin:o,end:c}){if(!t){const r=`${this.model.text.byteOf(o)}-${this.model.text.byteOf(c)}`;return i`<span class="who">${a&&i`<a data-at="${r}" href="${b({at:r})}">${a}</a>`}</span>`.text}if(!s)return'<span class="who"></span>';const l=n?Xe(this.model,...n):t.label||t.speaker.name;return i`<span class="who" title="${t.role}"
      >${l.replace(/[:\s]+$/,"")}${t.response&&i` <a class="ans ${t.response}" data-at="${t.answers}" href="${b({at:t.answers})}">${t.response}</a>`}</span
    >`.text}start(t){this.main=t;const s=t.querySelector(".reader");this.elements=[...s.querySelectorAll("[data-piece]")];const n=new IntersectionObserver(a=>this.seen(a),{rootMargin:"700px 0px"});return s.querySelectorAll(".part").forEach((a,o)=>{this.parts.set(a,o),n.observe(a)}),t.addEventListener("click",this.click),s.addEventListener("mouseover",this.hover),s.addEventListener("focusin",this.hover),s.addEventListener("stepfact",this.step),addEventListener("beforeprint",this.all),this.read(),this.shown.at||this.shown.marks.length?requestAnimationFrame(()=>this.land()):le?.document===this.model.answer.id&&requestAnimationFrame(()=>fo(this.elements,le,this.draw)),this.learn(),()=>{n.disconnect(),removeEventListener("beforeprint",this.all),t.removeEventListener("click",this.click),le={document:this.model.answer.id,...Ue(this.elements)}}}seen(t){for(const{target:s,isIntersecting:n}of t){const a=this.parts.get(s);n?this.near.add(a):this.near.delete(a)}this.drawNear()}drawNear(){for(const t of this.near)for(let s=t*ie;s<(t+1)*ie;++s)this.draw(s)}all=()=>this.elements.forEach((t,s)=>this.draw(s));draw=t=>{const s=this.model.pieces[t];if(!s||this.drawnIn[t]===this.turn)return;this.drawnIn[t]=this.turn;const{markup:n,lanes:a}=$o(this.model,s,this.shown),[,o,c]=this.elements[t].children;if(o.innerHTML=n,o.style.lineHeight=a>4?`${18+4*a}px`:"",a>4)for(const l of o.querySelectorAll("[data-lane]"))l.style.textUnderlineOffset=`${4+4*Number(l.dataset.lane)}px`;c.innerHTML=s.cards.filter(l=>l.id===this.shown.at||Ct[l.letter].card&&!this.shown.off.includes(l.letter)).map(l=>uo(l,this.model,this.page,this.known,l.id===this.shown.at).text).join("")};read(){const{query:t}=v(),s=t.get("at");!this.found.length&&t.get("hl")&&(this.found=xo(this.model.text.all,t.get("hl")).map(c=>({span:c,kind:"hl"})));const n=this.rangeOf(s),a=this.current(n),o=this.found.map((c,l)=>l===a?{...c,kind:"hl now"}:c);n&&a<0&&s&&!this.model.byId.has(s)&&o.push({span:n,kind:"at"}),o.sort((c,l)=>c.span[0]-l.span[0]),this.shown={off:t.get("off")??"",at:s&&this.model.byId.has(s)?s:null,marks:o},++this.turn,this.main.querySelector(".layers").innerHTML=go(this.model,this.around,this.found,a,s).text,this.drawNear()}current(t){return this.found.length?t?this.found.findIndex(({span:s})=>s[0]===t[0]&&s[1]===t[1]):0:-1}rangeOf(t){if(!t)return null;const s=this.model.byId.get(t);if(s)return s.spans[0];const{answer:n,text:a}=this.model,o=/^(\d{1,9})-(\d{1,9})$/.exec(t),c=[...n.rules??[],...n.turns??[],...n.blocks].find(({id:r})=>r===t),l=o?[Number(o[1]),Number(o[2])]:c?.span;return l?[a.unitOf(l[0]),a.unitOf(l[1])]:null}change(t,s=!1){history[s?"replaceState":"pushState"](null,"",b(t)),this.read()}land(){const{query:t}=v(),s=this.rangeOf(t.get("at"))??this.found[0]?.span;if(!s)return;const n=this.model.pieces.findIndex(({end:o})=>o>s[0]);if(n<0)return;const a=this.shown.at?".f.on":"mark.now, mark.at";mo(this.elements,n,a,this.draw)}click=t=>{if(t.defaultPrevented||t.button||t.ctrlKey||t.metaKey||t.shiftKey||t.altKey)return;const s=t.target,n=s.closest("a");if(n?.dataset.at||n?.dataset.layer!==void 0){t.preventDefault();const{at:c,layer:l}=n.dataset;this.change(c?{at:c}:{off:l}),c?this.land():this.main.querySelector(`[data-key="${n.dataset.key}"]`)?.focus({preventScroll:!0});return}const a=s.closest(".f, .card");if(!a||n||!getSelection()?.isCollapsed)return;const o=a.dataset.fact??a.dataset.item;!o||!this.model.byId.has(o)||(this.change({at:o}),this.focusCard(o))};focusCard(t){this.main.querySelector(`.card[data-item="${CSS.escape(t)}"]`)?.focus({preventScroll:!0})}hover=t=>{const s=t.target.closest(".f, .card"),n=s?.dataset.fact??s?.dataset.item??"";for(const a of this.main.querySelectorAll(".f.over"))a.classList.remove("over");if(n)for(const a of this.main.querySelectorAll(`[data-fact="${CSS.escape(n)}"]`))a.classList.add("over")};step=t=>{const{by:s}=t.detail,n=this.model.facts.filter(({letter:c})=>!this.shown.off.includes(c)),a=n.findIndex(({id:c})=>c===this.shown.at),o=a>=0?n[a+s]:this.beside(n,s);o&&(this.change({at:o.id},!0),this.land(),this.focusCard(o.id))};beside(t,s){const{begin:n}=this.model.pieces[Ue(this.elements).piece],a=t.findIndex(({spans:o})=>o[0][0]>=n);return s>0?t[a<0?t.length-1:a]:t[(a<0?t.length:a)-1]}async learn(){const{answer:t}=this.model,s={document:t.id,limit:0},n={rows:[]},[a,o]=await Promise.all([this.has("q")?y("/quotes",{...s,columns:"fact,change,utterance"}).catch(()=>n):n,this.has("c")?y("/commitments",{...s,columns:"status,id,steps"}).catch(()=>n):n]);for(const c of a.rows)this.known.quotes.set(c.fact,c);for(const c of o.rows)for(const{fact:l}of c.steps)l.document===t.id&&this.known.commitments.set(l.id,c);!this.main.isConnected||!(a.rows.length+o.rows.length)||(++this.turn,this.drawNear())}has(t){return this.model.facts.some(s=>s.letter===t)}}const re=(e,t)=>t&&i`${e} <time>${W(t.value)}</time> <small>(${O(t.basis).toLowerCase()})</small>`,ko=e=>{if(!e)return null;const t=/^https?:\/\/([^/?#]+)/i.exec(e.value);return t?i`<a href="${e.value}" target="_blank" rel="noopener noreferrer">${t[1]}</a>`:e.value.slice(0,80)},Mo=e=>e.filter(Boolean).flatMap((t,s)=>s?[" · ",t]:[t]);function So(e,t){return Mo([O(e.genre).toLowerCase(),ko(e.url),e.published?re("published",e.published):"day not known",re("changed",e.modified),e.held?.start&&i`${re("held",e.held.start)}${e.held.end&&i` to ${W(e.held.end.value)}`}`,t.copies>0&&M(k("lineage",t.origin),p(t.copies,"other copy","other copies"))])}const _o=(e,t)=>i`<i class="side ${e.side(t.side)}">${t.outlet?.value||(t.side?e.actor(t.side):"outlet not known")}</i
    >${t.authors.length>0&&i` · ${t.authors.map(({value:s})=>s).join(", ")}`}`,Oo=({earlier:e,later:t})=>(e||t)&&i`<nav class="seg" aria-label="Texts of the same side or outlet">
    ${e&&i`<a rel="prev" href="${b({},k("doc",e.document))}" title="${e.title}"><kbd>[</kbd> earlier</a>`}
    ${t&&i`<a rel="next" href="${b({},k("doc",t.document))}" title="${t.title}">later <kbd>]</kbd></a>`}
  </nav>`,No={attribution:({value:e})=>i`<b>Attribution: ${e||"set"}</b>`,embargo:({value:e})=>i`<b>Embargo until ${e?W(e):"it is released"}</b>`,not_for_attribution:()=>i`<b>Names given not for attribution: withheld</b>`,off_the_record:()=>i`<b>Off the record</b>`,on_the_record:()=>i`<b>On the record</b>`},Co=e=>e.length>0&&i`<section class="rules" aria-label="Ground rules">
    ${e.map(t=>i`<span data-item="${t.id}"
          >${(No[t.kind]??(()=>O(t.kind)))(t)} ${t.condition&&i` (${t.condition})`}
          <a data-at="${t.id}" href="${b({at:t.id})}">the passage that sets this</a></span
        >`)}
  </section>`;async function qo(e){if(!(e instanceof ot)||e.status!==404)throw e;const{embargoes:t}=await y("/desk").catch(()=>({embargoes:[]}));return i`<div class="state">
    <h1>No such text that may be seen</h1>
    <p>Nothing with this id is in the record${v().query.get("as_of")&&` as of ${W(v().query.get("as_of"))}`}.</p>
    ${t.length>0&&i`<p>
      ${p(t.length,"text")} ${t.length===1?"is":"are"} under embargo:
      ${t.map(({until:s})=>s?`until ${W(s)}`:"until released by hand").join("; ")}. Title, words, names and
      counts are absent until then.
    </p>`}
    <p><a href="${b({},"/desk")}">What came in</a></p>
  </div>`}const Ao=async({path:e},t)=>{const s=k("documents",e[0]??""),n=Promise.all([y(s),y(`${s}/around`)]),[a,o]=await n.catch(()=>[null,null]);if(!a)return n.then(()=>i``,qo);const c=new vo(t,Ya(a),o),l={documents:1,first:a.published?.value,last:a.published?.value};return{markup:i`${q(_o(t,a),a.title?.value||a.path,So(a,o),Oo(o))}
      ${Co(a.rules??[])}
      <div class="layers" role="group" aria-label="Layers"></div>
      ${c.article()} ${C(t,l,i`${p(c.facts,"fact")} of its layers.`)}`,start:r=>c.start(r)}},To=["speaker","actor","side","issue","level","attr","outlet","genre","after","before","origin","document"],Lo=/"[^"]*"|(?<=^|\s)(-?)([a-z]+):(?:"([^"]*)"|([^\s()"]+))/g,wt=e=>[...e.matchAll(Lo)].filter(t=>t[2]&&To.includes(t[2])).map(([t,s,n,a,o])=>({without:s==="-",name:n,value:a??o,raw:t})),Cs=e=>e.replace(/\s+/g," ").trim(),qt=(e,{raw:t})=>{const s=e.indexOf(t);return s<0?e:Cs(`${e.slice(0,s)} ${e.slice(s+t.length)}`)},Qe=e=>wt(e).reduce(qt,e);function Ft(e,t,s,n=!1){const a=wt(e).find(c=>c.name===t&&c.value===s),o=`${n?"-":""}${t}:${/[\s()]/.test(s)?`"${s}"`:s}`;return Cs(`${a?qt(e,a):e} ${o}`)}const Po=220,Ge=700,de=12;function qs(e,t,s){return s==="none"&&(t==="side"||t==="outlet")?t==="side"?"Press and others":"outlet not known":t==="issue"?e.issue(s):t==="level"?L(s):t==="attr"?Dt[s]??s:t==="after"||t==="before"?g(s):t==="genre"?O(s):t==="side"||t==="actor"||t==="speaker"?e.actor(s):s}const ge=e=>i`<form class="ask" data-to="/search" role="search">
    <input
      name="q"
      value="${e}"
      aria-label="Search for"
      placeholder="words, “a phrase”, begin*, side: issue: speaker: after:"
      autocomplete="off"
    />
    <button class="sr">Search</button>
  </form>`,Xt=(e,t)=>M("/search",t,{q:e}),As=(e,t,s)=>i`<a class="chip ${s.without&&"not"}" href="${b({q:qt(t,s)},"/search")}" aria-label="Take away ${s.raw}"
    ><small>${s.without&&"not "}${s.name}</small> ${qs(e,s.name,s.value)} <span aria-hidden="true">×</span></a
  > `;function dt(e,t,s,n,a){const[o,c]=[s[a],s.documents],l=o.filter(({value:$})=>$!==null||a==="side"||a==="outlet").sort(($,h)=>h.documents-$.documents),r=wt(t).filter($=>$.name===a&&!$.without),d=l.filter(({value:$})=>!r.some(h=>h.value===($??"none")));if(!d.length||l.length===1&&l[0].documents===c)return null;const u=({value:$,documents:h})=>{const m=$??"none",f=qs(e,a,m);return i`<li>
      <a class="without" href="${b({q:Ft(t,a,m,!0)},"/search")}" aria-label="Without ${f}" title="Without"
        >−</a
      >
      <span>${Xt(Ft(t,a,m),f)}</span> <span class="num">${h}</span>
    </li>`};return i`<h2>${n}</h2>
    <ul class="plain facet">
      ${d.slice(0,de).map(u)}
    </ul>
    ${d.length>de&&i`<p class="muted">and ${d.length-de} more, with fewer texts</p>`}`}function jo(e,t){const s=new Map;for(const{value:a,documents:o}of t)a&&s.set(a.slice(0,4),(s.get(a.slice(0,4))??0)+o);if(s.size<2)return null;const n=wt(e).filter(({name:a})=>a==="after"||a==="before").reduce(qt,e);return i`<h2>Year</h2>
    <ul class="plain facet">
      ${[...s].map(([a,o])=>i`<li>
            <span>${Xt(Ft(Ft(n,"after",a),"before",a),a)}</span> <span class="num">${o}</span>
          </li>`)}
    </ul>`}function Eo(e){const t=new ct(e.passage),s=e.hits.map(({span:$})=>[$[0]-e.span[0],$[1]-e.span[0]]).filter($=>$[1]<=t.size),n=t.size>Ge&&s.length?Math.max(0,s[0][0]-Po):0,a=Math.min(t.size,Math.max(n+Ge,s[0]?.[1]??0)),o=s.filter($=>$[1]<=a),c=[...new Set(s.map($=>t.slice(...$)))].filter($=>$.length<60).slice(0,8),l=([$,h],m)=>M(k("doc",e.document),m,{at:`${$+e.span[0]}-${h+e.span[0]}`,hl:c.join("|")}),[r,d]=[n>0?"…":"",a<t.size?"…":""];if(!o.length)return l([0,t.size],i`${t.slice(n,a)}${d}`);const u=o.map(($,h)=>h?$[0]:n);return i`${r}${o.map(($,h)=>l($,i`${t.slice(u[h],$[0])}<mark>${t.slice(...$)}</mark>${t.slice($[1],u[h+1]??a)}`))}${d}`}function Wo(e,t){const s=t.find(o=>o.document===o.origin)??t[0],n=[...t.filter(o=>o.document===s.document),...t.filter(o=>o.document!==s.document)],a=n.filter((o,c)=>n.findIndex(l=>l.passage===o.passage)===c);return i`<section class="hit">
    <h3>${M(k("doc",s.document),A(s))}</h3>
    <small
      >${F(e,s)}${s.copies>0&&i` · ${M(k("lineage",s.origin),`+ ${p(s.copies,"copy","copies")}`)}`}</small
    >
    ${a.map(o=>i`<p data-item="${o.document}/${o.span.join("-")}">
          ${Eo(o)}${o.document!==s.document&&i` <small>in ${A(o)}</small>`}
        </p>`)}
  </section>`}const Io=e=>{const t=new Map;for(const s of e)t.set(s.origin,[...t.get(s.origin)??[],s]);return[...t.values()]};function be(e){const t=e.record.sides[0],s=["agreed","attr:unnamed","level:leader",...t?[`side:${t} attr:named`]:[],'"press conference" -genre:remarks'];return i`<p>
    Try ${s.map((n,a)=>i`${a?", ":""}${Xt(n,n)}`)}. Words in “marks” stand together; a chip with - before it excludes.
  </p>`}async function zo(e,t,s){const a=(await Promise.all(s.slice(0,6).map(async o=>{const c=qt(t,o);return{one:o,q:c,passages:c?(await y("/search/facets",{q:c})).passages:0}}))).filter(({passages:o})=>o>0);return i`${a.length>0&&i`<ul class="plain">
      ${a.map(({one:o,q:c,passages:l})=>i`<li>${Xt(c,`Without ${o.raw}: ${p(l,"passage")}`)}</li>`)}
    </ul>`}
    <p>Text that was cut from pages is not searched.</p>
    ${be(e)}`}async function Do(e,t){const s=v().query.get("next"),[n,a]=await Promise.all([y("/search",{q:t,next:s}),y("/search/facets",{q:t})]),o=wt(t);return i`${q("Search",n.found?`${p(n.found,"passage")} in ${p(a.origins,"origin")}`:"No passage fits",a.documents>a.origins&&`${p(a.documents,"text")}; copies are counted, and weigh nothing.`,n.found>0&&i`<a class="btn" href="${xe("/search/feed",{q:t})}" type="application/atom+xml">Atom feed</a>${B("/search",{q:t})}`)}
  ${ge(t)} ${o.length>0&&i`<p class="chips">${o.map(c=>As(e,t,c))}</p>`}
  ${n.found?i`<div class="cols flip">
        <div class="rail">
          ${dt(e,t,a,"Side","side")} ${dt(e,t,a,"Issue","issue")}
          ${dt(e,t,a,"Level of contact","level")} ${dt(e,t,a,"Attribution","attr")}
          ${dt(e,t,a,"Kind of text","genre")} ${dt(e,t,a,"Outlet","outlet")}
          ${jo(t,a.month)}
        </div>
        <div>
          <h2 class="sr">Passages</h2>
          ${Io(n.rows).map(c=>Wo(e,c))} ${(rs()>0||n.next)&&bt(n,"passage")}
        </div>
      </div>`:i`<div class="state">
        <p>${p(n.seen.documents,"text")} were searched for ${Qe(t)?i`<b>${Qe(t)}</b>`:"that"}.</p>
        ${await zo(e,t,o)}
      </div>`}
  ${C(e,n.seen)}`}const Ro=async(e,t)=>{const s=v().query.get("q")?.trim()??"";if(!s)return i`${q("Search","Search the record")} ${ge("")} ${be(t)} ${C(t,t.record.seen)}`;try{return await Do(t,s)}catch(n){if(!(n instanceof ot)||n.status!==400)throw n;return i`${q("Search","This cannot be searched for",n.detail)} ${ge(s)}
      <p class="chips">${wt(s).map(a=>As(t,s,a))}</p>
      ${be(t)} ${C(t,t.record.seen)}`}},Ho=(e,t)=>{const s=e.last-e.first;return n=>(n-e.first)/s*t},jt=11,Fo=13,Ko=e=>({first:Math.min(...e.map(({days:t})=>t.first)),last:Math.max(...e.map(({days:t})=>t.last))});function Uo(e,t){const s=[];for(const n of e){const a=n.days,[o,c]=[t(a.first),t(a.last)],l=s.at(-1),r=c-o<jt&&(!l||l.to-l.at<2*jt);l&&o-l.to<jt&&r?(l.contacts.push(n),l.days=Ko(l.contacts),l.form="cluster",l.to=Math.max(l.to,Math.min(c,l.at+2*jt))):s.push({at:o,to:c,contacts:[n],days:a,form:c-o>2?"fuzzy":"glyph"})}return s}function Ts(e,t){if(t<28){const r=e-((e+3)%t+t)%t;return{first:r,last:r+t-1}}const s=Math.round(t/30.4),[n,a]=T(e).split("-").map(Number),o=n*12+a-1-(n*12+a-1)%s,c=Math.round(Date.UTC(Math.floor(o/12),o%12,1)/864e5),l=Math.round(Date.UTC(Math.floor((o+s)/12),(o+s)%12,0)/864e5);return{first:c,last:l}}const Bo=e=>[1,7,30.4,91.3,365.2,1826].find(t=>e(t)-e(0)>=Fo)??3652;function Xo(e,t){const s=Bo(t),n=new Map;for(const a of e){const o=Ts(a.days.first,s);if(a.days.last>o.last)continue;const c=n.get(o.first)??{at:t(o.first),to:t(o.last+1),contacts:[],days:o,form:"bar"};c.contacts.push(a),n.set(o.first,c)}return[...n.values()].sort((a,o)=>a.at-o.at)}const Vo=(e,t,s)=>e.length>s/18?Xo(e,t):Uo(e,t);class Jo{constructor(t,s){this.width=t,this.height=s}taken=[];take(t,s,n,a){this.taken.push([t,s,n,a])}place(t,s,n,a){return t<0||s<0||n>this.width||a>this.height||this.taken.some(([c,l,r,d])=>t<r+6&&n>c-6&&s<d&&a>l)?!1:(this.take(t,s,n,a),!0)}}const G=(e,t=!1)=>e.length*(t?7.1:6.3),Ye="Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec".split(" ");function Qo(e,t,s){const n=[],a=t(30)-t(0),o=[1,3,6,12,24,60,120,240].find(r=>a*r>=s)??480;if(a>4.3*s){for(let r=Ts(e.first,7).first;r<=e.last;r+=7)r>=e.first&&n.push({at:t(r),name:`${Number(T(r).slice(8))} ${Ye[Number(T(r).slice(5,7))-1]}`,year:!1});return n}const[c,l]=T(e.first).split("-").map(Number);for(let r=Math.ceil((c*12+l-1)/o)*o;;r+=o){const d=N(`${Math.floor(r/12)}-${String(r%12+1).padStart(2,"0")}`)?.first;if(d===void 0||d>e.last)return n;d<e.first||n.push({at:t(d),name:r%12?Ye[r%12]:String(r/12),year:r%12===0})}}const Go=84;function Yo({window:e,lanes:t},s){const{narrow:n,width:a}=s,o=n?58:164,c=(e.last-e.first)/365,l=n?Math.max(520,Math.min(2400,c*230)):a-o-24,r=n?(a-44)/t.length:t.length>4?88:108,d=n?l+90:78+t.length*r+Go,u=h=>n?58+h*r:86+h*r,$=Ho(e,l);return{narrow:n,width:a,height:d,begin:o,length:l,scale:h=>o+$(h),lane:u,room:new Jo(a,d)}}const Y=({narrow:e},t,s)=>e?[s,t]:[t,s],x=e=>String(Math.round(e*10)/10),Ls=(e,t,s,n,a)=>{const[[o,c],[l,r]]=[Y(e,s,t),Y(e,n,t)];return i`<path class="${a}" d="M${x(o)} ${x(c)}L${x(l)} ${x(r)}" />`},D=({begin:e,length:t},s)=>Math.max(e,Math.min(e+t,s)),ye=e=>({since:T(e.days.first),until:T(e.days.last)}),Zo=({days:e})=>e.first===e.last,tc=e=>{const t=e.filter(s=>!Z(s)).length;return p(e.length,"contact")+(t?`, ${t} of them not held`:"")};function ec(e){const[t]=e.contacts,{since:s,until:n}=ye(e),a=`${s}/${n}`;return e.contacts.length===1&&t?.id?{href:b({sel:t.id}),item:t.id,opens:b({},k("engagement",...t.id.split("/")))}:{href:b({since:s,until:n,sel:null,view:Zo(e)&&"table"}),item:a}}const Ps=e=>e?26:36;function sc(e,t,s,n){const[a,o]=Y(e,t.at,s),[c]=t.contacts;if(t.form==="glyph")return Me(c.kind,!Z(c),a,o);if(t.form==="fuzzy"){const u=D(e,t.at),$=x(Math.max(8,D(e,t.to)-u));return e.narrow?i`<rect class="fuzzy" x="${x(a-6)}" y="${x(u)}" width="12" height="${$}" rx="2" />`:i`<rect class="fuzzy" x="${x(u)}" y="${o-6}" width="${$}" height="12" rx="2" />`}if(t.form==="cluster"){const u=String(t.contacts.length),$=Math.max(9,G(u)/2+4),[h,m]=Y(e,(t.at+Math.min(t.to,t.at+22))/2,s);return i`<rect class="many" x="${x(h-$)}" y="${x(m-9)}" width="${x(2*$)}" height="18" rx="9" /><text
        class="manyn"
        x="${x(h)}"
        y="${x(m+4)}"
        text-anchor="middle"
        >${u}</text
      >`}const l=t.contacts.filter(Z).length,r=Ps(e.narrow)/n,d=(u,$,h)=>$>0&&(e.narrow?i`<rect
          class="${h}"
          x="${x(a+u*r)}"
          y="${x(o)}"
          width="${x(Math.max(2,$*r))}"
          height="${x(t.to-t.at-1)}"
        />`:i`<rect
          class="${h}"
          x="${x(a)}"
          y="${x(o-(u+$)*r)}"
          width="${x(t.to-t.at-1)}"
          height="${x(Math.max(2,$*r))}"
        />`);return i`${d(0,l,"count")}${d(l,t.contacts.length-l,"count planned")}`}function nc({narrow:e,room:t},s,n,a){const o=String(s.contacts.length),c=(s.at+s.to-1)/2,l=s.contacts.length/a*Ps(e);if(e||G(o)>s.to-s.at)return null;const r=n-l-4,d=G(o)/2;return t.place(c-d+2,r-9,c+d-2,r)&&i`<text class="gap" x="${x(c)}" y="${x(r)}" text-anchor="middle">${o}</text>`}function ac(e,t,s,n){const{narrow:a,room:o}=e,[c]=t.contacts;if(t.form==="cluster")return null;if(t.form==="bar")return nc(e,t,s,n);const l=g(c.when,a),r=Z(c)?H(c.kind)+(c.place&&!a?`, ${c.place}`:""):c.status,d=t.form==="fuzzy"?(D(e,t.at)+D(e,t.to))/2:t.at;if(a){const h=s+13,m=o.place(h,t.at-11,h+G(l,!0),t.at+2),f=m&&o.place(h,t.at+2,h+G(r),t.at+15);return i`${m&&i`<text class="nd" x="${h}" y="${x(t.at)}">${l}</text>`}${f&&i`<text class="nk" x="${h}" y="${x(t.at+12)}">${r}</text>`}`}const u=(h,m,f,_)=>{const w=G(h,_)/2;return o.place(d-w,m-11,d+w,m+2)&&i`<text class="${f}" x="${x(d)}" y="${m}" text-anchor="middle">${h}</text>`},$=u(l,s-26,"nd",!0);return i`${$}${$&&u(r,s+24,"nk",!1)}`}function oc(e,t,s,n,a){const[o]=t.contacts,{href:c,item:l,opens:r}=ec(t),u=t.contacts.length===1&&t.form!=="bar"?`${V(o)}, ${g(o.when)}, ${L(o.level)}`:`${tc(t.contacts)}, ${ye(t).since} to ${ye(t).until}, ${L(o.level)}`,$=t.contacts.some(({id:et})=>et&&et===a),[h,m]=Y(e,t.at,s),f=t.form==="bar"?t.to-t.at-1:28,_=e.narrow?[h-14,t.form==="bar"?m:m-14,44,f]:[t.form==="bar"?h:h-14,m-40,f,t.form==="bar"?46:68],[w,S,J,K]=_.map(x);return i`<a class="node ${$&&"on"}" data-item="${l}" ${r&&i`data-opens="${r}"`} href="${c}" aria-label="${u}"
    ><title>${u}</title><rect class="hit" x="${w}" y="${S}" width="${J}" height="${K}" />${sc(e,t,s,n)}${ac(e,t,s,n)}</a
  >`}function cc(e,t,s,n,{today:a,window:o,chosen:c}){const{narrow:l,room:r}=e,d=t.contacts.flatMap(({gap:m})=>m&&(c||m.from.first>=o.first)?m:[]).sort((m,f)=>f.most-m.most),u=t.silence,$=(m,f,_,w)=>{const[S,J]=[D(e,m),D(e,f)],K=(S+J)/2,et=G(_,!0);if(l){const Gt=s+13;return J-S>34&&r.place(Gt,K-8,Gt+et,K+6)&&i`<text class="${w}" x="${Gt}" y="${x(K+4)}">${_}</text>`}return J-S>et+18&&r.place(K-et/2,s-19,K+et/2,s-5)&&i`<text class="${w}" x="${x(K)}" y="${s-8}" text-anchor="middle">${_}</text>`},h=[];if(u&&u.from.last<a&&e.scale(a)>e.begin){const[m,f]=[D(e,e.scale(u.from.last)),D(e,e.scale(a))];h.push(Ls(e,s,m+(l?0:8),f,"silence")),h.push($(m+8,f,`${l?at(u).replace(/ days?$/," d"):at(u)} so far`,"gap open"))}for(const[m,f]of d.entries()){if(n&&m>0)break;const _=l?at(f).replace(/ days?$/," d"):at(f);h.push($(e.scale(f.from.last),e.scale(f.to.first),_,m?"gap":"gap longest"))}return h}function ic(e,t,s,n){return t.contacts.filter(({status:a})=>a==="suspended").map(a=>{const o=t.contacts.find(({status:f,series:_,days:w})=>(f==="resumed"||f==="held")&&_===a.series&&w.first>a.days.last),c=o?.days.first??n,[l,r]=[D(e,e.scale(a.days.first)),D(e,e.scale(c))],[d,u]=Y(e,l,s-4),[$,h]=Y(e,Math.max(2,r-l),8),m=`suspended, ${g(a.when)} to ${o?g(o.when):"now"}`;return i`<rect class="hatch" x="${x(d)}" y="${x(u)}" width="${x($)}" height="${x(h)}"
        ><title>${m}</title></rect
      >`})}function lc({narrow:e,lane:t,width:s},{level:n,held:a,planned:o,undated:c},l,r){const d=L(n);if(e){const $=(s-44)/r,h=d.split(" ")[0],m=G(h,!0)>$&&l%2===1;return i`<text class="lanename" x="${x(t(l)-8)}" y="${m?30:15}">${h}</text>`}const u=[`${a} held`,o&&`${o} planned`].filter(Boolean).join(", ");return i`<text class="lanename" x="0" y="${t(l)-3}">${d}</text
    ><text class="lanesub" x="0" y="${t(l)+14}">${u}</text>${c>0&&i`<text class="lanesub" x="0" y="${t(l)+30}">${c} without a day</text>`}`}function rc(e,t){const{narrow:s,width:n,height:a,begin:o}=e;return Qo(t.window,l=>e.scale(l)-o,s?40:46).map(({at:l,name:r})=>s?i`<path class="grid" d="M0 ${x(o+l)}H${n}" /><text class="year" x="0" y="${x(o+l+14)}"
            >${r}</text
          >`:i`<path class="grid" d="M${x(o+l)} 24V${a-26}" /><text class="year" x="${x(o+l+5)}" y="16"
            >${r}</text
          >`)}function dc(e,{today:t,window:s,chosen:n},a){const o=t>s.last;if(t<s.first||o&&n)return null;const c=o?e.begin+e.length:e.scale(t),l=o?"asof beyond":"asof";if(e.narrow)return i`<path class="${l}" d="M34 ${x(c)}H${e.width}" /><text class="lanesub" x="0" y="${x(c+4)}"
        >as of</text
      >`;const r=o?`to ${g(a)}`:`as of ${g(a)}`,d=Math.min(c,e.width-G(r)/2);return i`<path class="${l}" d="M${x(c)} 40V${e.height-22}" /><text
      class="lanesub"
      x="${x(d)}"
      y="${e.height-8}"
      text-anchor="middle"
      >${r}</text
    >`}function uc(e,t,s,n,a,o){const c=e.lane(n),l=Math.max(1,...a.map(({contacts:h})=>h.length)),r=a.some(({form:h})=>h==="bar"),d=({contacts:h})=>h.some(({id:m})=>m&&m===o),u=[...a.filter(d),...a.filter(h=>!d(h)).reverse()],$=new Map(u.map(h=>[h,oc(e,h,c,l,o)]));return i`${Ls(e,c,e.begin,e.begin+e.length,"lane")} ${lc(e,s,n,t.lanes.length)}
  ${ic(e,s,c,t.today)} ${cc(e,s,c,r,t)}
  ${a.map(h=>$.get(h))}`}function hc(e,t,s,n,a){const o=e.lanes.map(l=>Vo(l.contacts,t.scale,t.length));o.forEach((l,r)=>{for(const{at:d,to:u,form:$}of l){const h=$==="glyph"?d:D(t,Math.max(d,u)),[[m,f],[_,w]]=[Y(t,d-8,t.lane(r)-8),Y(t,h+8,t.lane(r)+8)];t.room.take(m,f,_,w)}});const c=e.lanes.map((l,r)=>uc(t,e,l,r,o[r],s));return i`<svg
    class="timeline"
    width="${t.width}"
    height="${x(t.height)}"
    role="group"
    aria-label="Contacts by level and date"
  >
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="hatchline" d="M0 0V6" />
      </pattern>
    </defs>
    ${rc(t,e)} ${a} ${c} ${dc(t,e,n)}
  </svg>`}async function $c(e,t){const s=await y(`/engagements/${t}`).catch(o=>o);if(s instanceof Error)return i`<h2>${s.status===404?"No such contact in what may be seen":s.title}</h2>`;const a=[...new Set(s.issues.map(({issue:o})=>o))].map(o=>P(`issue/${o}/${s.id}`,e.issue(o)));return i`<h2>${M(k("engagement",...s.id.split("/")),`${V(s)}, ${g(s.when.value)}`)}</h2>
    <p>
      ${L(s.level)}. ${I(e,s.parties)}. ${P(`engagement/${s.id}`,p(s.documents.length,"text"))}.
    </p>
    <p>${a.length?i`On: ${Kt(a,", ")}`:"Of no issue is said that it was raised."}</p>`}const mc=600,fc=async({seen:e})=>(await y("/documents",{...yt(),columns:e.documents>mc?"date,side":"date,side,document,title,path",limit:0})).rows,ue=3;function pc(e,t,s,n,a){const o=d=>Math.round(n.scale(N(d.date).first)/ue)*ue;if(s.every(({document:d})=>d))return s.map(d=>{const u=`${d.title||d.path}, ${g(d.date)}`;return i`<a href="${b({},k("doc",d.document))}" tabindex="-1" aria-label="${u}"
        ><title>${u}</title><rect class="rug ${t}" x="${o(d)-1}" y="${a-7}" width="3" height="12"
      /></a>`});const c=new Map;for(const d of s)c.set(o(d),(c.get(o(d))??0)+1);const l=Math.max(...c.values()),r=[...c].map(([d,u])=>{const $=Math.max(2,Math.round(u/l*13));return`M${d} ${a+5}v${-$}h${ue-.5}v${$}z`});return[i`<path class="rug ${t}" d="${r.join("")}"><title>${p(s.length,"text")}: ${e.sideName(t)}</title></path>`]}function gc(e,t,s,n){if(s.narrow)return null;const a=n.filter(({date:l})=>{const r=N(l);return r&&r.last>=t.window.first&&r.first<=t.window.last}),o=l=>a.some(r=>e.side(r.side)===l);return["A","M","P"].filter(l=>l==="P"||pt().length>(l==="A"?0:1)||o(l)).map((l,r)=>{const d=s.height-74+r*18,u=a.filter(h=>e.side(h.side)===l),$=`${e.sideName(l)}${l==="P"?" and others":""}: ${u.length||"no"} text${u.length===1?"":"s"}`;return i`<text class="lanesub" x="0" y="${d+4}">${$}</text>
      <path class="grid" d="M${s.begin} ${d+6}H${s.width}" />${u.length>0&&pc(e,l,u,s,d)}`})}const bc=e=>k("engagement",...e.split("/")),yc={call:"speak",meeting:"meet",summit:"meet",visit:"meet",talks:"meet"},wc=400,xc=["call","meeting","summit","visit","talks"];function vc({lanes:e,empty:t,contacts:s,today:n},a){const o=[...e,...t].find(({level:h})=>h==="leader"),c=pt().length===2,l=s.findLast(h=>h.level==="leader"&&Ce(h,n)),r=a.find(({planned_for:h})=>(N(h)?.first??1/0)<n+wc);if(!o?.silence)return s.length?"No contact between leaders whose day is known":"No contacts in the record";const d=o.silence.most===0?"today":`${at(o.silence)} ago`,u=c&&(!l||xc.includes(l.kind))?`The leaders last spoke ${d}`:`The last contact of leaders was ${d}`;if(!r)return u;const $=c?`they plan to ${yc[r.kind]??"be in contact"}`:"the next is planned";return`${u}; ${$} ${r.planned_for.length===10?"on":"in"} ${g(r.planned_for)}`}function kc({lanes:e,empty:t,contacts:s,seen:n,today:a,outside:o}){const c=s.filter(({status:h})=>h==="held"),l=c.flatMap(h=>h.days?h:[]),r=l.reduce((h,m)=>!h||m.days.first<h.days.first?m:h,null),d=l.reduce((h,m)=>!h||m.days.last>h.days.last?m:h,null),u=s.filter(h=>!h.days).length,$=n.last&&T(a-31)>n.last;return i`${p(c.length,"contact")} held on
  ${p(e.length+t.length,"level")}${r&&i`, ${g(r.when)} to ${g(d.when)}`}. The number on a line is the
  silence between two contacts.
  ${u>0&&i`${p(u,"contact")} without a day ${u===1?"is":"are"} in the table only.`}
  ${o>0&&i`${p(o,"contact")} far from the texts’ years ${o===1?"is":"are"} in the table only.`}
  ${$&&i`The last text of the record is of ${g(n.last)}: what came after it the record cannot tell. `}
  ${M("/cadence","Gaps and silences",{since:v().query.get("since"),until:v().query.get("until")})}`}function Mc({years:e,window:t,chosen:s}){const{since:n="",until:a=""}=yt(),o=u=>b({...u,sel:null,next:null}),c=n===a?n:"",l=s&&!e.includes(c),r=t.last-t.first+1,d=u=>/^\d{4}$/.test(c)?o({since:String(Number(c)+u),until:String(Number(c)+u)}):o({since:T(t.first+u*r),until:T(t.last+u*r)});return i`<nav class="seg" aria-label="Years">
    ${s&&i`<a rel="prev" aria-label="Earlier" href="${d(-1)}"><kbd>[</kbd> earlier</a>`}
    <a href="${o({since:null,until:null})}" ${!s&&i`aria-current="true"`}>All years</a>
    ${e.map(u=>i`<a href="${o({since:u,until:u})}" ${u===c&&i`aria-current="true"`}>${u}</a>`)}
    ${l&&i`<a aria-current="true" href="${b({})}">${c?g(c):`${g(n)||"…"} to ${a?g(a):"now"}`}</a>`}
    ${s&&i`<a rel="next" aria-label="Later" href="${d(1)}">later <kbd>]</kbd></a>`}
  </nav>`}const Sc=({lanes:e})=>i`<figcaption class="legend">
    <span>${nt("call")} call</span><span>${nt("meeting")} meeting, visit, summit</span><span>${nt("talks")} talks and others</span>
    <span>${nt("meeting",!0)} planned, or not held</span>
    <span
      ><svg class="mini" width="26" height="18" aria-hidden="true"><rect class="fuzzy" x="1" y="4" width="24" height="10" rx="2" /></svg>
      day not known</span
    >
    ${e.some(({contacts:t})=>t.some(({status:s})=>s==="suspended"))&&i`<span
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
  </figcaption>`,_c=({empty:e})=>e.length>0&&i`<p class="muted">
    Not in the picture:
    ${e.map(({level:t,held:s,undated:n})=>`${L(t)} (${s} held, ${n} without a day)`).join(", ")}.
  </p>`,Oc=300;async function Nc(e,t){let{contacts:s}=t,n;if(!t.single){const o={...Ht(),...yt(),limit:Oc,next:v().query.get("next")},c=await y("/timeline",o),l=Number.parseInt(o.next??"0",10);s=c.rows.map((r,d)=>({...s[l+d],...r,gap:s[l+d]?.gap??null})),n=c.next}const a=o=>i`<tr data-item="${o.id}">
      <td>${M(bc(o.id),g(o.when))}</td>
      <td>${L(o.level)}</td>
      <td>${nt(o.kind,!Z(o))} ${V(o)}</td>
      <td>${I(e,o.parties)}</td>
      <td class="num">${o.gap?at(o.gap).replace(/ days?$/,""):"–"}</td>
      <td class="num">${P(`engagement/${o.id}`,o.documents)}</td>
    </tr>`;return i`<div class="scroll">
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
    ${n&&i`<p class="rowsnext">
      <a class="btn" rel="next" href="${b({next:n})}">Next contacts <kbd>]</kbd></a>
    </p>`}`}const Cc=async({query:e},t)=>{const s=innerWidth<700,n=e.get("view")==="table",a={...Ht(),kind:null,level:"leader",status:null,became:"to_come",columns:"planned_for,kind,id"},[o,c,l]=await Promise.all([da(t),y("/outlook",a),s||n?[]:fc(t.record)]),r=i`${Mc(o)} ${gt(n)} ${B("/timeline",{...Ht(),...yt()})}`,d=q("Timeline",vc(o,c.rows),kc(o),r);if(!o.contacts.length)return i`${d}${tt("No contacts",i`${M("/timeline","All contacts of the record",{party:null})}`)}
    ${C(t,o.seen)}`;if(n)return i`${d} ${await Nc(t,o)} ${C(t,o.seen)}`;const u=o.contacts.filter(w=>w.id&&w.level==="leader"&&Ce(w,o.today)),$=e.get("sel")??u.at(-1)?.id??null,h=document.documentElement.clientWidth,m=s?Math.max(280,h-32):Math.min(1360,h-64),f=Yo(o,{width:m,narrow:s}),_=hc(o,f,$,t.record.as_of,gc(t,o,f,l));return{markup:i`${d}
      <figure>${_} ${Sc(o)}</figure>
      ${_c(o)}
      <section class="peek" aria-live="polite">
        ${!$&&i`<p class="muted">Choose a bar or a year to see single contacts.</p>`}
      </section>
      ${C(t,o.seen)}`,start:w=>{$&&$c(t,$).then(S=>w.querySelector(".peek").innerHTML=S.text)}}};function qc(e){const t=new Map;for(const{change:n}of e)t.set(n,(t.get(n)??0)+1);return["misattributed","altered","spliced","trimmed","verbatim"].flatMap(n=>t.has(n)?[`${t.get(n)} ${n}`]:[]).join(", ")}function Ac(e,t,s,n){const{document:a,id:o}=s.quote;return i`<tr data-item="${a}/${o}">
    <td class="words">
      ${E(a,s.passage.span,s.passage.words)}
      ${s.changes.length>0&&i`<p class="drift"><small>against its source:</small> ${na(t.passage,s)}</p>`}
    </td>
    <td>${Rt(s===t?"source":s.change)}</td>
    <td>${n&&i`${M(k("doc",a),A(n))}<small>${F(e,n)}</small>`}</td>
  </tr>`}const Tc=async({path:e},t)=>{const s=await y(`/utterances/${e.join("/")}`),[n,...a]=s.quotes,o=new Map(s.documents.map(u=>[u.document,u])),c=s.actor?t.actor(s.actor):s.name||"speaker not said",l=a.filter(({change:u})=>u==="altered"||u==="misattributed").length,r=s.documents.flatMap(({date:u})=>u??[]).sort(),d=l?`${l} of ${p(a.length,"quote")} ${l===1?"alters":"alter"} these words`:`${p(a.length,"quote")} ${a.length===1?"keeps":"keep"} to these words`;return i`${q(i`Saying · ${c}`,d,i`${qc(a)}. ${P(`utterance/${s.id}`,p(s.quotes.length,"passage"))} in
      ${p(s.documents.length,"text")}.`)}
    <section class="quote">
      <h2>The source</h2>
      <blockquote>${E(n.quote.document,n.passage.span,`“${n.passage.words}”`)}</blockquote>
      <p>${c} ${o.get(n.quote.document)&&i`<small>${F(t,o.get(n.quote.document))}</small>`}</p>
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
          ${s.quotes.map(u=>Ac(t,n,u,o.get(u.quote.document)))}
        </tbody>
      </table>
    </div>
    ${C(t,{documents:s.documents.length,first:r[0],last:r.at(-1)})}`},Lc={claim:wn,claims:Sn,commitments:Pn,compare:Xn,desk:sa,doc:Ao,engagement:Ma,lineage:ja,outlook:Da,quotes:Ba,search:Ro,timeline:Cc,utterance:Tc},Vt=e=>document.querySelector(e),z=Vt("#main"),kt=Vt("#drawer");let St=0,Ze="",ts=null,we=null,es;const Pc=i`<div class="state" aria-busy="true">
  <p>Reading the record</p>
  <div class="wait"></div>
</div>`,js=e=>{const t=e instanceof ot?e:new ot(0,"page","This view could not be drawn",String(e));return i`<div class="state err" role="alert">
    <h1>${t.title}</h1>
    <p>${t.detail}</p>
    <p><code>${t.code}</code> · <a href="${b({})}">Try again</a> · <a href="${b({},"/timeline")}">Timeline</a></p>
  </div>`},jc=async()=>i`<div class="state">
    <h1>No such page</h1>
    <p><a href="${b({},"/timeline")}">Timeline</a></p>
  </div>`;async function Ec(e){const t=v(),n=await(Lc[t.path[0]]??jc)({...t,path:t.path.slice(1)},e);return"markup"in n?n:{markup:n}}async function Wc(e){const t=v().query.get("ev"),[s,n]=[ts,St];if(ts=t,document.body.classList.toggle("with-drawer",!!t),t&&t!==s){const a=await Vs(e,t).catch(js);if(n!==St)return;kt.innerHTML=a.text,kt.hidden=!1,kt.focus({preventScroll:!0})}else t||(kt.hidden=!0,s&&we&&z.querySelector(`a[href="${CSS.escape(we)}"]`)?.focus({preventScroll:!0}))}function Ic(e,t){const s=z.querySelector("h1")?.textContent??"";document.title=s?`${s} – Readout`:"Readout",e?t&&!v().query.get("ev")&&is(z.querySelector(`[data-item="${CSS.escape(t)}"], [data-key="${CSS.escape(t)}"]`)):(Vt("#live").textContent=s,scrollTo(0,0),v().query.get("ev")||z.focus({preventScroll:!0}))}async function Jt(){const e=++St;z.setAttribute("aria-busy","true");const t=location.pathname===Ze,s=document.activeElement,n=s?.dataset.item??s?.dataset.key,a=setTimeout(()=>e===St&&(z.innerHTML=Pc.text),300);let o=null,c;try{o=await ls(),c=await Ec(o)}catch(l){c={markup:js(l)}}clearTimeout(a),e===St&&(z.removeAttribute("aria-busy"),es?.(),Vt("#top").innerHTML=Qs(o).text,z.className=`v-${v().path[0]}`,z.innerHTML=c.markup.text,es=c.start?.(z),Ze=location.pathname,Ic(t,n),o&&await Wc(o))}function Qt(e){history.pushState(null,"",e),Jt()}addEventListener("click",e=>{const t=e.target.closest?.("a[href]");if(!t||e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey)return;const s=t.getAttribute("href");s!=="#main"&&(t.hasAttribute("download")||t.hasAttribute("target")||!s.startsWith("/")||s.startsWith("/api/")||(e.preventDefault(),t.matches(".ev, .cell")&&(we=s),Qt(s)))});addEventListener("change",e=>{const t=e.target;t.dataset.param&&Qt(b({[t.dataset.param]:t.value.includes("|")?t.value.split("|"):t.value,next:null}))});addEventListener("submit",e=>{e.preventDefault();const t=e.target,s=Object.fromEntries([...new FormData(t)].map(([n,a])=>[n,String(a)]));Qt(b(s,t.dataset.to??location.pathname))});addEventListener("popstate",()=>void Jt());let ss=innerWidth;addEventListener("resize",()=>{innerWidth!==ss&&Jt(),ss=innerWidth});async function zc(){if(location.pathname==="/"){const e=(await ls().catch(()=>null))?.record.pairs[0]?.parties??[];history.replaceState(null,"",b({party:e},"/timeline"))}await Jt()}os();sn({main:z,drawer:kt,help:document.querySelector("#help"),go:Qt});zc();
