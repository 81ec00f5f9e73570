const as=["party","as_of","known"],v=()=>({path:location.pathname.split("/").slice(1).map(decodeURIComponent),query:new URLSearchParams(location.search)}),N=(...e)=>"/"+e.map(t=>encodeURIComponent(t).replaceAll("%3A",":")).join("/"),w=(e,t)=>{const s=v().query,n=new URLSearchParams(t?[...s].filter(([o])=>as.includes(o)):s);for(const[o,i]of Object.entries(e)){n.delete(o);for(const l of Array.isArray(i)?i:[i])(l||l===0)&&n.append(o,String(l))}const a=n.toString().replaceAll("%3A",":").replaceAll("%2F","/");return(t??location.pathname)+(a?"?"+a:"")};class ht extends Error{constructor(t,s,n,a){super(`${n}: ${a}`),this.status=t,this.code=s,this.title=n,this.detail=a}}const et=new Map,os=60,ae=(e,t={})=>{const s=new URLSearchParams;for(const n of["as_of","known"])v().query.get(n)&&s.set(n,v().query.get(n));for(const[n,a]of Object.entries(t))for(const o of Array.isArray(a)?a:[a])o!=null&&o!==""&&s.append(n,String(o));return`/api/v1${e}${s.size?"?"+s:""}`};async function cs(e){const t=await fetch(e).catch(()=>{throw new ht(0,"no-server","The server does not answer","it was stopped, or the connection is lost")}),s=await t.json().catch(()=>({}));if(t.ok)return s;const n=String(s.type??"").replace("/problems/","");throw new ht(t.status,n,s.title??"The record could not be asked",s.detail??t.statusText)}function y(e,t){const s=ae(e,t);let n=et.get(s);return n||(n=cs(s),et.set(s,n),n.catch(()=>et.delete(s)),et.size>os&&et.delete(et.keys().next().value)),n}const ot=()=>v().query.getAll("party");class Ae{constructor(t){this.text=t}}const Te=e=>e==null||e===!1?"":Array.isArray(e)?e.map(Te).join(""):e instanceof Ae?e.text:String(e).replace(/[&<>"']/g,t=>`&#${t.charCodeAt(0)};`),c=(e,...t)=>new Ae(e.reduce((s,n,a)=>s+n+(a<t.length?Te(t[a]):""),"")),Ct=(e,t)=>e.flatMap((s,n)=>n?[t,s]:[s]),g=(e,t,s=t+"s")=>`${e.toLocaleString("en").replaceAll(","," ")} ${e===1?t:s}`,O=e=>{const t=e.replaceAll("_"," ");return t.charAt(0).toUpperCase()+t.slice(1)},Ht=["Jan","Feb","Mar","Apr","May","June","July","Aug","Sept","Oct","Nov","Dec"],is={SP:"spring",SU:"summer",FA:"autumn",WI:"winter"};function p(e,t=!0){if(!e||/^XXXX-(?!\d\d-\d\d)/.test(e))return"day not known";if(e.startsWith("XXXX"))return`${Number(e.slice(8,10))} ${Ht[Number(e.slice(5,7))-1]}`;if(e.includes("/"))return e.split("/").map(i=>p(i,t)).join(" to ");if(/^\d{3}X$/.test(e))return`${e.slice(0,3)}0s`;const s=/^(\d{4})-(\d\d)-(\d\d)/.exec(e),n=(i,l)=>t?`${i} ${l}`:i;if(s)return n(`${Number(s[3])} ${Ht[Number(s[2])-1]}`,s[1]);const a=/^(\d{4})-(\d\d)$/.exec(e);if(a)return n(Ht[Number(a[2])-1],a[1]);const o=/^(\d{4})-(?:(SP|SU|FA|WI)|Q(\d)|H(\d)|W(\d\d)(?:-\w+)?)$/.exec(e);return o?o[2]?n(is[o[2]],o[1]):o[3]?n(`quarter ${o[3]}`,o[1]):n(o[4]?`half ${o[4]}`:`week ${Number(o[5])}`,o[1]):e.replaceAll("-","‑")}function mt(e){const t=/T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(e??"");return p(e)+(t?`, ${t[1]}${t[2]?" "+t[2].replace("Z","UTC"):""}`:"")}const ft=(e,t,s)=>Math.round(Date.UTC(e,t,s)/864e5),J=(e,t,s)=>({first:ft(e,t,1),last:ft(e,t+s,0)});function ls(e,t){const[,s,n]=/^W(\d\d)(?:-([1-7]|WE))?$/.exec(t)??[];if(!s)return null;const a=ft(e,0,4),o=a-((a+3)%7+7)%7+7*(Number(s)-1);return n?n==="WE"?{first:o+5,last:o+6}:{first:o+Number(n)-1,last:o+Number(n)-1}:{first:o,last:o+6}}function rs(e,t){const s={SP:2,SU:5,FA:8}[t];if(s)return J(e,s,3);if(t==="WI")return J(e-1,11,15);const n=/^([QH])([1-4])$/.exec(t);return n?n[1]==="Q"?J(e,(Number(n[2])-1)*3,3):J(e,(Number(n[2])-1)*6,6):ls(e,t)}function S(e){const[t,s]=(e??"").split("/");if(s){const[l,r]=[S(t),S(s)];return l&&r&&r.last>=l.first?{first:l.first,last:r.last}:null}const n=/^(\d{3})X$/.exec(t);if(n)return J(Number(n[1])*10,0,120);const a=/^(\d{4})(?:-(\d\d)(?:-(\d\d|XX))?)?(?=$|T)/.exec(t);if(!a)return/^\d{4}-/.test(t)?rs(Number(t.slice(0,4)),t.slice(5)):null;const[o,i]=[Number(a[1]),Number(a[2])-1];return a[2]?!a[3]||a[3]==="XX"?J(o,i,1):{first:ft(o,i,Number(a[3])),last:ft(o,i,Number(a[3]))}:J(o,0,12)}const T=e=>new Date(e*864e5).toISOString().slice(0,10),ds={channel:"talks",consultation:"consultations"},oe={leader:"Leaders",ministerial_strategic:"Ministers and advisers",working:"Working level",military:"Military",multilateral:"Multilateral",parliamentary:"Parliaments",other:"Other",unspecified:"Level not known"},C=e=>oe[e]??O(e),E=e=>ds[e]??e.replaceAll("_"," "),q=(e,t,s,n)=>c`<header class="head">
    <p class="kicker">${e}</p>
    <h1>${t}</h1>
    ${s&&c`<p class="deck">${s}</p>`} ${n&&c`<div class="tools">${n}</div>`}
  </header>`,A=(e,t,s)=>c`<p class="coverage">
    <b>Coverage</b> ${g(t.documents,"text")}${t.first&&c`, ${p(t.first)} to ${p(t.last)}`}. ${s} As of
    ${p(e.record.as_of)}. Times keep the zone of their source.
  </p>`,qt=e=>c`<a class="btn" data-key="t" href="${w({view:e?null:"table"})}"
    >${e?"Show as chart":"Show as table"} <kbd>t</kbd></a
  >`,K=(e,t,s="CSV")=>c`<a class="btn" href="${ae(e,{limit:0,...t,format:"csv"})}" download="${e.slice(1).replaceAll("/","-")}.csv"
    >${s}</a
  >`,P=(e,t,s="")=>c`<a class="ev ${s}" href="${w({ev:e})}">${t}</a>`,_=(e,t,s={})=>c`<a href="${w(s,e)}">${t}</a>`,W=(e,t,s)=>_(N("doc",e),s,{at:Array.isArray(t)?t.join("-"):t}),pt=(e,t,s)=>c`<i class="side ${e.side(t)}">${s??e.actor(t)}</i>`,I=e=>e.title||e.path,G=(e,t)=>c`<i class="side ${e.side(t.side)}">${t.outlet||(t.side?e.actor(t.side):"outlet not known")}</i
    >, <time>${mt(t.published??t.date)}</time>`,ct=(e,t)=>c`<div class="state">
    <h2>${e}</h2>
    <p>${t}</p>
  </div>`;function ce(e,t,s,n,a=7){const o=`glyph${t?" planned":""}`;return e==="call"?c`<circle class="${o}" cx="${s}" cy="${n}" r="${a}" />`:e==="meeting"||e==="visit"||e==="summit"?c`<rect class="${o}" x="${s-a+.5}" y="${n-a+.5}" width="${2*a-1}" height="${2*a-1}" />`:c`<path class="${o}" d="M${s} ${n-a-1}L${s+a+1} ${n}L${s} ${n+a+1}L${s-a-1} ${n}Z" />`}const Q=(e,t=!1)=>c`<svg class="mini" width="18" height="18" aria-hidden="true">${ce(e,t,9,9,6)}</svg>`,us=["planned","proposed","hypothetical","cancelled","denied","suspended"],V=e=>!us.includes(e.status),tt=e=>(V(e)?O(E(e.kind)):`${O(e.status)} ${E(e.kind)}`)+(e.place?`, ${e.place}`:""),U=(e,t)=>t.map(s=>e.actor(s)).join(", ")||"parties not known";class bt{constructor(t){this.all=t;const s=new TextEncoder().encode(t);this.bytes=s.length===t.length?null:s}bytes;static decoder=new TextDecoder;slice(t,s){return this.bytes?bt.decoder.decode(this.bytes.subarray(t,s)):this.all.slice(t,s)}get size(){return this.bytes?this.bytes.length:this.all.length}}const $s={engagement:async e=>(await y(`/engagements/${e}`)).mentions,utterance:async e=>(await y(`/utterances/${e}`)).quotes.map(t=>t.passage),commitment:async e=>(await y(`/commitments/${e}`)).history.map(t=>t.passage),claim:async e=>(await y(`/claims/${e}`)).readings.flatMap(t=>t.evidence),fact:async e=>[await y(`/documents/${e.replace("/","/facts/")}`)],issue:async e=>{const[t,...s]=e.split("/");return(await y("/issues",{issue:t,engagement:s.join("/"),limit:0})).rows.filter(a=>a.issue===t&&(!s.length||a.engagement===s.join("/")))},span:async e=>{const[t,s]=e.split("/");return s.split(",").map(n=>({document:t,span:n.split("-").map(Number)}))}};function hs(e,t,[s,n]){const a=t.find(({span:d})=>d[0]<=s&&s<d[1])?.span??[s,n],o=Math.max(a[0],s-300),i=Math.max(n,Math.min(a[1],n+300)),[l,r]=[o>a[0]?"…":"",i<a[1]?"…":""];return c`${l}${e.slice(o,s)}<mark>${e.slice(s,n)}</mark>${e.slice(n,i)}${r}`}async function ms(e,t){const s=await y(`/documents/${e}`,{layers:"blocks,metadata"}),n=new bt(s.text),a=[...new Map(t.map(({span:o})=>[o.join(),o])).values()].sort((o,i)=>o[0]-i[0]);return{head:{document:e,date:s.published?.value??null,outlet:s.outlet?.value??null,title:s.title?.value??null,genre:s.genre,side:s.side,path:s.path},passages:a.map(o=>({span:o,markup:hs(n,s.blocks??[],o)}))}}async function fs(e,t){const s=t.indexOf("/"),n=$s[t.slice(0,s)],a=n?await n(t.slice(s+1)):[],o=[...new Set(a.map(r=>r.document))],i=await Promise.all(o.map(r=>ms(r,a.filter(d=>d.document===r))));i.sort((r,d)=>(r.head.date??"9").localeCompare(d.head.date??"9"));const l=i.reduce((r,d)=>r+d.passages.length,0);return c`<header>
      <h2>${g(l,"passage")}, ${g(i.length,"text")}</h2>
      <a class="btn" data-close href="${w({ev:null})}">Close <kbd>Esc</kbd></a>
    </header>
    ${i.map(({head:r,passages:d})=>c`<section>
          <h3><a href="${w({},N("doc",r.document))}">${I(r)}</a></h3>
          <small>${G(e,r)}</small>
          ${d.map(({span:u,markup:h})=>c`<p class="passage">${W(r.document,u,h)}</p>`)}
        </section>`)}`}const Ce=[["/timeline","Timeline","t",["engagement","cadence"]],["/matrix","Issues","i",["issue"]],["/compare","Compare","o",[]],["/quotes","Quotes","q",["utterance"]],["/claims","Claims","c",["claim"]],["/commitments","Commitments","m",[]],["/lineage","Lineage","l",[]],["/desk","Desk","d",[]]],_t=()=>localStorage.getItem("theme")??(matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"),qe=()=>{document.documentElement.dataset.theme=_t()};function ue(){localStorage.setItem("theme",_t()==="dark"?"light":"dark"),qe();for(const e of document.querySelectorAll("[data-theme-toggle]"))e.textContent=_t()==="dark"?"Light":"Dark"}function ps(e){const t=ot().join("|"),s=e.record.pairs.map(({parties:n,contacts:a})=>({value:n.join("|"),contacts:a,parties:n}));return t&&!s.some(({value:n})=>n===t)&&s.unshift({value:t,contacts:0,parties:t.split("|")}),c`<label class="pairpick"
    ><span class="sr">Whose contacts</span>
    <select data-param="party">
      <option value="" ${!t&&c`selected`}>All states</option>
      ${s.map(({value:n,contacts:a,parties:o})=>c`<option value="${n}" ${n===t&&c`selected`}>
            ${o.map(i=>e.actor(i)).join(" and ")}${a>0&&` (${a})`}
          </option>`)}
    </select></label
  >`}function gs(e){const t=v().path[0]??"",s=v().query.get("as_of")??"";return e?c`<a class="mark-word" href="${w({},"/timeline")}">Readout</a>${ps(e)}
    <nav aria-label="Views">
      ${Ce.map(([n,a,,o])=>c`<a href="${w({},n)}" ${(n==="/"+t||o.includes(t))&&c`aria-current="page"`}>${a}</a>`)}
    </nav>
    <form data-to="/search" role="search">
      <input name="q" aria-label="Search the record" placeholder="Search" autocomplete="off" /><kbd>/</kbd>
    </form>
    <label class="asofpick"
      ><span>as of</span> <input type="date" data-param="as_of" value="${s.slice(0,10)}" max="${e.record.as_of}"
    /></label>
    <button type="button" data-theme-toggle aria-label="Light or dark">${_t()==="dark"?"Light":"Dark"}</button>`:c`<a class="mark-word" href="/">Readout</a>`}const bs=[["j  k","next, previous item"],["J  K","next, previous fact of any layer (reader)"],["Enter","open it (timeline: once selects, twice opens)"],["Esc","close what is open"],["e","passages behind the item"],["/","search"],["[  ]","previous, next in the series"],["t","chart or table"],["c","what was cut (reader)"],["g then t i o q c m l d","go to a view"],["\\","light or dark"],["?","this list"]],Pe=()=>localStorage.getItem("keys")!=="off";function je(e){if(!e)return;(e.matches("a, [tabindex], button, select, input")?e:e.querySelector("a, [tabindex], button"))?.focus({preventScroll:!0}),e.scrollIntoView({block:"nearest"})}const ys=e=>e.getClientRects().length>0;function $e({main:e,drawer:t},s){const n=t.hidden?[...e.querySelectorAll("[data-item]")].filter(ys):[...t.querySelectorAll(".passage a")],a=document.activeElement;let o=n.findIndex(l=>l===a||l.contains(a));o<0&&t.hidden&&(o=n.findIndex(l=>l.matches(".on")));const i=o<0?s>0?0:n.length-1:o+s;je(n[Math.max(0,Math.min(n.length-1,i))]??null)}function he({main:e,go:t},s){const n=new CustomEvent("stepfact",{detail:{by:s,go:t},bubbles:!0});e.querySelector(".reader")?.dispatchEvent(n)}function ws(e){const t=s=>s.split("  ").map(n=>c`<kbd>${n}</kbd> `);e.innerHTML=c`<h2>Keyboard</h2>
    <dl>
      ${bs.map(([s,n])=>c`<dt>${t(s)}</dt>
            <dd>${n}</dd>`)}
    </dl>
    <p>
      <label><input type="checkbox" data-keys ${Pe()&&c`checked`} /> Single keys are on</label>
    </p>
    <form method="dialog"><button>Close</button></form>`.text,e.querySelector("[data-keys]").onchange=s=>localStorage.setItem("keys",s.target.checked?"on":"off"),e.showModal()}function xs({drawer:e,go:t}){const{query:s}=v();!e.hidden||s.get("ev")?t(w({ev:null})):(s.get("sel")||s.get("open")||s.get("at"))&&t(w({sel:null,open:null,at:null}))}function vs(e,t){const s=document.activeElement,n=s?.closest("[data-item]");!s||!n||(n.dataset.opens&&v().query.get("sel")===n.dataset.item?(t.preventDefault(),e.go(n.dataset.opens)):s===n&&!s.matches("a")&&n.querySelector("a")?.click())}function ks(e){const{main:t,help:s,go:n}=e;let a=0;const o=r=>t.querySelector(r)?.click(),l={j:()=>$e(e,1),k:()=>$e(e,-1),J:()=>he(e,1),K:()=>he(e,-1),g:()=>void(a=performance.now()),"/":()=>(document.querySelector(".ask input")??document.querySelector("#top input[name=q]"))?.focus(),"?":()=>ws(s),"[":()=>o("[rel=prev]"),"]":()=>o("[rel=next]"),t:()=>o("[data-key=t]"),c:()=>o("[data-key=c]"),e:()=>document.activeElement?.closest("[data-item]")?.querySelector(".ev, .cell")?.click(),"\\":ue};addEventListener("keydown",r=>{const d=r.target;if(d.matches("input:not([type=checkbox]), select, textarea")){r.key==="Escape"&&d.blur();return}if(r.ctrlKey||r.metaKey||r.altKey||s.open)return;if(r.key==="Escape")return xs(e);if(r.key==="Enter")return vs(e,r);if(!Pe())return;const u=a&&performance.now()-a<1500?Ce.find($=>$[2]===r.key):void 0;if(a=0,u)return n(w({},u[0]));const h=l[r.key];h&&(r.preventDefault(),h())}),addEventListener("click",r=>{r.target.closest?.("[data-theme-toggle]")&&ue()})}const Ms=e=>e.slice(e.indexOf(".")+1).split("_").map(t=>t.charAt(0).toUpperCase()+t.slice(1)+(t.length===1?".":"")).join(" ");class Ss{constructor(t){this.record=t;const s=ot().map(n=>n.split(".")[0]);this.sides=[...new Set([...s,...t.sides,...t.pairs[0]?.parties??[]])].slice(0,2)}sides;actor(t){return t?this.record.actors[t]??Ms(t):"not said"}issue(t){return t?this.record.issues[t]??O(t):""}side(t){const s=t?.split(".")[0];return s&&s===this.sides[0]?"A":s&&s===this.sides[1]?"M":"P"}sideName(t){return t==="P"?"Press":this.actor(this.sides[t==="A"?0:1])}}const Le=async()=>new Ss(await y("/record")),Rt=["contradicted","depends_on_scope","supported","record_too_thin"],ie=e=>e.split("_")[0],at=e=>O(e).toLowerCase(),Pt=e=>c`<span class="dot ${ie(e)}"></span>${at(e)}`,yt=({least:e,most:t})=>e===t?`${e} ${e===1?"day":"days"}`:`${e} to ${t} days`,me=365.2425/12,_s=({least:e,most:t})=>{const[s,n]=[(e/me).toFixed(1),(t/me).toFixed(1)];return s===n?`${s} months`:`${s} to ${n} months`},le=e=>e[0]===e[1]?p(e[0]):`${p(e[0])} to ${p(e[1])}`;function Ns([e,t]){for(const s of[e.slice(0,4),e.slice(0,7)]){const n=S(s);if(n&&T(n.first)===e&&T(n.last)===t)return s}return e}const jt=(e,t=c`;<br />`)=>Ct(e.split("; ").map(s=>s.replace(/(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)/g,(n,a,o)=>le([a,o])).replace(/\d{4}-\d\d-\d\d/g,n=>p(n))),t),Ft=60,Os=84;function As(e){const t=Math.max(280,Math.min(860,innerWidth-48)),s=e.before.slice(0,Ft),n=S(e.scope.at?.[1])??S(e.as_of);if(!s.length||!n)return c``;const a=m=>S(m.when)??{first:n.last-m.most,last:n.last-m.least},o=Math.min(...s.map(m=>a(m).first)),i=m=>40+(m-o)/Math.max(1,n.last-o)*(t-80),l=s.find(m=>e.asked?.engagements.includes(m.engagement)&&m.counts)??s.find(m=>m.counts),r=l?[i(n.last)]:[],d=(m,f)=>r.some(x=>Math.abs(x-f)<Os)?null:(r.push(f),c`<text class="nd" x="${f}" y="70" text-anchor="middle">${p(m.when)}</text>
      <text class="nk" x="${f}" y="84" text-anchor="middle">${E(m.kind)}</text>`),u=m=>{const{first:f,last:x}=a(m),[k,M]=[i(f),i(x)],H=f===x?ce(m.kind,!1,k,46,6):c`<rect class="fuzzy" x="${k}" y="41" width="${Math.max(7,M-k)}" height="10" rx="2" />`;return c`<a
      class="node"
      href="${w({ev:`engagement/${m.engagement}`})}"
      aria-label="${E(m.kind)}, ${p(m.when)}${m.counts?"":", does not count"}"
    >
      <rect class="hit" x="${k-9}" y="34" width="${Math.max(18,M-k+18)}" height="24" /><g class="${!m.counts&&"faint"}"
        >${H}</g
      >${d(m,(k+M)/2)}
    </a>`},h=l?[l,...s.filter(m=>m!==l)]:s,$=l&&i(a(l).last);return c`<figure>
    <svg width="${t}" height="92" role="group" aria-label="Contacts before the claim; those outside the scope are faint">
      <path class="lane" d="M8 46H${t-8}" />
      ${$!=null&&c`<path class="span" d="M${$} 46H${i(n.last)}" />`}
      ${l&&$!=null&&c`<text class="gap longest" x="${($+i(n.last))/2}" y="30" text-anchor="middle">${yt(l)}</text>`}
      ${h.map(u)}
      <path class="asof" d="M${i(n.last)} 34V58" />
      <text class="nk" x="${i(n.last)}" y="84" text-anchor="middle">claim</text>
      <text class="nd" x="${i(n.last)}" y="70" text-anchor="middle">${p(T(n.last))}</text>
    </svg>
    ${e.before.length>Ft&&c`<figcaption class="muted">The latest ${Ft} of ${e.before.length} contacts; the table has all.</figcaption>`}
  </figure>`}const R=(...e)=>{const{query:t}=v();return Object.fromEntries(e.filter(s=>t.get(s)).map(s=>[s,t.get(s)]))},D=(e,t,s,n=O)=>{const a=v().query.get(e)??"";return c`<label
    >${t}
    <select data-param="${e}" data-key="${e}" aria-label="${t}">
      <option value="">any</option>
      ${[...new Set([...s,...a?[a]:[]])].map(o=>c`<option value="${o}" ${o===a&&c`selected`}>${n(o)}</option>`)}
    </select></label
  >`},gt=(e,t,s,n=[])=>{const a=v().query.get(e)??"",o=[...new Set(n)].filter(Boolean).sort((i,l)=>i.localeCompare(l));return c`<label
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
    >${o.length>0&&c`<datalist id="known-${e}">${o.slice(0,300).map(i=>c`<option value="${i}"></option>`)}</datalist>`}`},Lt=()=>c`${gt("since","From","2023-06-01")}${gt("until","to","2024-12")}`,Z=e=>c`<a href="${w(Object.fromEntries([...e,"next"].map(t=>[t,null])))}">Clear the filters</a>`,Ee=()=>Number.parseInt(v().query.get("next")??"",10)||0;function it(e,t,s=t+"s"){const n=Ee(),a=g(e.found,t,s);return!n&&!e.next?c`<p class="rowsnext muted">All ${a}.</p>`:c`<p class="rowsnext">
    <span class="muted">${g(n+1,"")}to ${g(n+e.rows.length,"")}of ${a}</span>
    ${n>0&&c`<a class="btn" rel="prev" href="${w({next:null})}">First page</a>`}
    ${e.next&&c`<a class="btn" rel="next" href="${w({next:e.next})}">Next ${t===s?"rows":s} <kbd>]</kbd></a>`}
  </p>`}const Ts=["conversation","call","meeting","talks","visit","summit"],Cs=["kind","level","months","reference","since","until"],qs=e=>e==="conversation"?"conversation (call or meeting)":E(e),We=e=>e==="any"?"any level":C(e).toLowerCase();function Jt(){const e=v().query.getAll("party");return{...R(...Cs),party:e.some(t=>t.includes("."))?e:[]}}const Qt=(e,t,s,n)=>c`<select class="chip" data-param="${e}" data-key="${e}" aria-label="${t}">
    ${n.map(([a,o])=>c`<option value="${a}" ${a===s&&c`selected`}>${o}</option>`)}
  </select>`,fe=(e,t,s,n="text")=>c`<input
    class="chip"
    type="${n}"
    data-param="${e}"
    data-key="${e}"
    aria-label="${t}"
    value="${s}"
    size="10"
    ${n==="number"&&c`min="1" max="1200"`}
  />`;function pe(e,t,s){const{parties:n}=t.scope,a=n[s],[o]=a.split("."),i=t.before.flatMap(u=>u.parties).filter(u=>u.split(".")[0]===o&&u!==o),l=[...new Set([a,...i])].slice(0,40),r=u=>n.map((h,$)=>$===s?u:h).join("|"),d=[r(o),`anyone of ${e.actor(o)}`];return Qt("party",`Side ${s+1}`,r(a),[...l.filter(u=>u!==o).map(u=>[r(u),e.actor(u)]),...a===o||n.some((u,h)=>h!==s&&u.includes("."))?[d]:[]])}function Ps({number:e,unit:t}){const s={month:1,year:12,decade:120};return e!==null&&t&&s[t]?String(e*s[t]):""}function js(e){const{form:t,reference:s,mod:n,number:a,unit:o}=e.scope,{query:i}=v();if(t==="first_in"||i.get("months")){const l=Ps(e.scope),r={LESS_THAN:"nearly",MORE_THAN:"more than",APPROX:"about"},d=!l&&a?` (said: ${a} ${o}s)`:"";return c`in ${!i.get("months")&&n&&r[n]} ${fe("months","Months",i.get("months")??l,"number")}
    months${d}`}return t==="first_since"||i.get("reference")?c`since ${fe("reference","Since when",i.get("reference")??(s?Ns(s):""))}`:null}function Ls(e,t){const{kind:s,level:n,parties:a,form:o,number:i,at:l}=t.scope,r=[...new Set([n,"leader","ministerial_strategic",...t.before.map(u=>u.level),"any"])],d={nth:i?`Number ${i} of all`:"Which of all",count:`${i??""} in all, counting each`,last:"The last",elapsed:"The time since the last",never:"Never a"};return c`<section class="formula">
    <h2>As read${o&&c` <small>${O(o).toLowerCase()}</small>`}</h2>
    <p class="chips">
      ${d[o??""]??"The first"}
      ${Qt("kind","Kind",s,[...new Set([s,...Ts])].map(u=>[u,qs(u)]))}
      of
      ${Qt("level","Level",n,r.map(u=>[u,We(u)]))}
      between
      ${a.length===2?c`${pe(e,t,0)} and ${pe(e,t,1)}`:c`<b>${U(e,a)}</b>`}
      ${js(t)}${l&&c`, as of ${le(l)}`}
    </p>
    ${Object.values(Jt()).flat().length>0&&c`<p><a href="${w({kind:null,level:null,months:null,reference:null,party:null})}">As the text has it</a></p>`}
  </section>`}const ze=e=>c`<small
    >${_(N("engagement",...e.engagement.split("/")),tt({kind:e.kind,status:"held"}))},
    ${C(e.level).toLowerCase()}, ${P(`engagement/${e.engagement}`,"passages")}</small
  >`;function Es(e,t){const s=e.before.find(a=>t.engagements.includes(a.engagement))??e.before.find(a=>a.counts),{at:n}=e.scope;return c`<div class="compute">
    ${n&&c`<p><span>reference</span> ${le(n)}</p>`}
    ${s&&c`<p>
      <span>${t.verdict==="contradicted"?"counter-example":"last that counts"}</span> ${p(s.when)} ${ze(s)}
    </p>`}
    ${t.days&&c`<p class="sum"><span>difference</span> ${yt(t.days)} = ${_s(t.days)}</p>`}
    <p><span>in full</span> ${jt(t.computation)}</p>
  </div>`}const Ws=(e,t)=>c`<tr data-item="${t.kind}/${t.level}" class="${e.scope.kind===t.kind&&e.scope.level===t.level&&"on"}">
    <th scope="row"><a href="${w({kind:t.kind,level:t.level})}">${O(E(t.kind))}, ${We(t.level)}</a></th>
    <td class="num">${t.days?yt(t.days):"–"}</td>
    <td>${Pt(t.verdict)}</td>
  </tr>`;function zs(e,t){return c`<div class="scroll">
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
              <td>${ze(s)}</td>
              <td>${p(s.when)}</td>
              <td>${U(e,s.parties)}</td>
              <td class="num">${yt(s)}</td>
              <td>${s.counts?"yes":"no"}</td>
            </tr>`)}
      </tbody>
    </table>
  </div>`}function Ds(e,t){const s=v().query.get("as_of");if(!e.as_of)return null;const n=a=>a?c`${Pt(a.asked?.verdict??a.verdict)}${a.asked?.days&&`, ${yt(a.asked.days)}`}`:"the record had no such text";return c`<h2>Two clocks</h2>
    <dl>
      <dt>${p(s??e.as_of)}</dt>
      <dd>${n(s?e:t)} <small>by the texts until then</small></dd>
      <dt>Now</dt>
      <dd>${s?_(location.pathname,"see it from now",{as_of:null}):c`${n(e)} <small>by all texts</small>`}</dd>
    </dl>
    ${!s&&t&&c`<p><a href="${w({as_of:e.as_of})}">See the record as it was that day</a></p>`}`}const Is=async({path:e,query:t},s)=>{const n=`/claims/${e.join("/")}`,a=await y(n,Jt()),o=a.as_of,i=o&&!t.get("as_of")?await y(n,{...Jt(),as_of:o}).catch(()=>null):null,l=t.get("view")==="table",r=a.asked,d=r?.verdict??a.verdict,{documents:u,origins:h,engagements:$,first:m,last:f}=a.coverage;return c`${q(c`${_("/claims","Claims")} · ${G(s,a.document)}`,`“${a.passage.words}”`,c`${W(a.claim.document,a.claim.id,I(a.document))}`,a.before.length>0&&qt(l))}
    <div class="cols">
      <div>
        ${Ls(s,a)}
        <section class="verdict ${ie(d)}" aria-live="polite">
          <p class="v">${at(d)}</p>
          ${r?Es(a,r):c`<div class="compute">
                ${a.readings.map(x=>c`<p><span>${x.scope}</span> ${jt(x.computation)}</p>`)}
                ${!a.readings.length&&c`<p>The text does not tell whose contacts are counted.</p>`}
              </div>`}
        </section>
        ${a.before.length>0&&(l?zs(s,a):As(a))}
      </div>
      <div class="rail">
        <h2>All readings</h2>
        <p class="muted">Taken together, as the text has it: <b>${at(a.verdict)}</b></p>
        ${a.side_by_side.length>0&&c`<table class="readings">
          <thead class="sr">
            <tr>
              <th scope="col">Scope</th>
              <th scope="col">Days</th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            ${a.side_by_side.map(x=>Ws(a,x))}
          </tbody>
        </table>`}
        ${Ds(a,i)}
      </div>
    </div>
    ${A(s,{documents:u,first:m,last:f},c`${g(h,"origin")}, ${g($,"contact")} of these sides. `)}`},ge=["verdict","since","until"],De=e=>c`<form class="ask" data-to="/claims">
    <input
      name="sentence"
      value="${e}"
      aria-label="A sentence to check"
      placeholder="A sentence to check: “… their first call in nearly five months”"
      autocomplete="off"
    />
    <button>Check</button>
  </form>`,Hs=({evidence:e})=>[...new Set(e.map(t=>t.document))].map((t,s)=>{const n=e.filter(a=>a.document===t).map(a=>a.span.join("-"));return c` ${P(`span/${t}/${n.join(",")}`,s?`and ${g(n.length,"passage")}`:g(n.length,"passage"))}`}),Rs=e=>e.map(t=>c`<p><small>${t.scope}:</small> ${jt(t.computation)} ${Hs(t)} <small>${Pt(t.verdict)}</small></p>`);async function Fs(e,t){const s=await y("/claims",{sentence:t}),n=s.rows[0],a=n?s.found===1?`“${n.claim}”: ${at(n.verdict)}`:`${g(s.found,"claim")} in this sentence`:"No claim about contacts in this sentence";return c`${q(c`${_("/claims","Claims")} · a sentence`,a,c`Read as if it were written on ${p(n?.as_of??e.record.as_of)}; for another day change “as of” above.`)}
  ${De(t)}
  ${s.rows.map(o=>c`<section class="verdict ${ie(o.verdict)}" data-item="${o.fact}" tabindex="0">
        <h2 class="v">${at(o.verdict)}</h2>
        <blockquote>“${o.claim}”</blockquote>
        <div class="compute">${Rs(o.readings)}</div>
      </section>`)}
  ${!n&&ct("Nothing to compute",c`A claim counts or compares contacts and tells whose they are: “their first call in nearly five months”, “the third meeting of … and
    …”, “have not spoken since March”. ${_("/claims","The claims of the texts")}`)}
  ${A(e,s.seen)}`}const Ks=e=>c`<div class="quote">
    <blockquote>
      <a data-item="${e.document}/${e.fact}" href="${w({},N("claim",e.document,e.fact))}">“${e.claim}”</a>
    </blockquote>
    <p>
      ${Pt(e.verdict)} <small>${e.outlet||"outlet not known"}, ${p(e.as_of)}</small>
      ${e.readings[0]&&c`<small>· ${e.readings[0].scope}: ${jt(e.readings[0].computation,"; ")}</small>`}
    </p>
  </div>`,Us=async(e,t)=>{const s=v().query.get("sentence")?.trim();if(s)return Fs(t,s);const n=R(...ge),a=n.verdict??null,o={...n,verdict:null},[i,...l]=await Promise.all([y("/claims",{...n,next:v().query.get("next")}),...Rt.map(h=>y("/claims",{...o,verdict:h,limit:1}))]),r=Object.fromEntries(Rt.map((h,$)=>[h,l[$].found])),d=l.reduce((h,$)=>h+$.found,0),u=(h,$,m)=>c`<a href="${w({verdict:h,next:null})}" ${h===a&&c`aria-current="true"`}>${$} <small>${m}</small></a>`;return c`${q("Claims",d?`${r.contradicted?r.contradicted:"None"} of ${g(d,"claim")} ${r.contradicted===1?"is":"are"} contradicted by the record`:"No claims in these texts",`Sentences such as “first since” and “third in two years”, computed over the record as of their day. ${r.supported} supported, ${r.depends_on_scope} depend on scope; on ${r.record_too_thin} the record is too thin to tell.`,c`<nav class="seg" aria-label="Verdict">
        ${u(null,"all",d)} ${Rt.map(h=>u(h,at(h),r[h]))}
      </nav>
      ${Lt()} ${K("/claims",n)}`)}
  ${De("")}
  ${i.rows.length?c`${i.rows.map(Ks)} ${it(i,"claim")}`:ct("No claim is left",Z(ge))}
  ${A(t,i.seen)}`},be=["promised","under_way","stalled","done","not_done"],Kt=["actor","issue","outcome","due","document","engagement","since","until"],Xs=20,ye={past:"past",to_come:"to come",not_given:"not given"},Ie=({id:e},t)=>w({open:t?null:e}),He=e=>v().query.get("open")===e.id;function Vs(e,t){const[s,n]=[S(e),S(t)];return s&&n?n.first-s.last:null}function Re(e,t){if(!e.due)return"no date given";const s=S(e.due)?.last;return e.status!=="done"&&s!==void 0&&t!==void 0&&T(s)<t?c`<b class="late">due ${p(e.due)}</b>`:`due ${p(e.due)}`}function Fe(e,t){if(!e.last)return"day not known";if(e.status==="done")return`done ${p(e.last)}`;const s=Vs(e.last,t);return s===null||s<=0?`last word ${p(e.last)}`:`nothing found for ${g(s,"day")}`}function Ke(e,t){const s=new Map;for(const a of t.by){const o=a.split(".")[0];s.set(e.side(a)==="P"?a:o,e.side(a)==="P"?e.actor(a):e.actor(o))}const n=[...s];return c`${n.slice(0,3).map(([a,o])=>c`${pt(e,a,o)} `)}${n.length>3&&`and ${n.length-3} more `}`}async function Ue(e,t){const s=await y(`/commitments/${t.id}`),n=new Map(s.documents.map(a=>[a.document,a]));return c`<ol class="hist">
    ${s.history.map(a=>c`<li>
          <small
            >${p(a.when)} ·
            ${O(a.status).toLowerCase()}${n.has(a.fact.document)&&c` · ${G(e,n.get(a.fact.document))}`}</small
          >
          ${W(a.fact.document,a.fact.id,a.passage.words)}
        </li>`)}
  </ol>`}async function Bs(e,t,s){const n=He(t),a=t.kind==="demand"&&t.status==="promised";return c`<article class="com ${n&&"on"}">
    <h3>
      <a data-item="${t.id}" href="${Ie(t,n)}" aria-expanded="${n?"true":"false"}"
        >${n?t.words:Js(t.words)}</a
      >
    </h3>
    <p>${Ke(e,t)}<small>${e.issue(t.issue)}</small></p>
    <p class="age">
      ${Re(t,s)} ·
      ${Fe(t,s)}${a&&c`<br />asked for, not promised${t.to.length>0&&` by ${U(e,t.to)}`}`}
    </p>
    ${n?await Ue(e,t):c`<p class="age">${P(`commitment/${t.id}`,g(t.steps.length,"passage"))}</p>`}
  </article>`}const Js=e=>e.length>150?`${e.slice(0,e.lastIndexOf(" ",140))} …`:e;async function Qs(e,t,s){const n=s.seen.last,a=s.found-s.rows.length;return c`<section>
    <h2>${O(t)} <small>${s.found}</small></h2>
    ${await Promise.all(s.rows.map(o=>Bs(e,o,n)))} ${!s.found&&c`<p class="muted">None.</p>`}
    ${a>0&&c`<p><a href="${w({view:"table",outcome:t,open:null})}">${g(a,"more","more")}, as a list</a></p>`}
  </section>`}async function Ys(e,t,s){const n=He(t);return c`<tr data-item="${t.id}">
    <td class="words">
      <a href="${Ie(t,n)}" aria-expanded="${n?"true":"false"}">${t.words}</a>${n&&await Ue(e,t)}
    </td>
    <td>${Ke(e,t)}<small>${e.issue(t.issue)}</small></td>
    <td class="nowrap">${O(t.status)}<small>${t.kind}</small></td>
    <td class="nowrap">${Re(t,s)}</td>
    <td>${Fe(t,s)}<small>${t.outlet||"outlet not known"}</small></td>
    <td class="num">${P(`commitment/${t.id}`,t.steps.length)}</td>
  </tr>`}const Zs=async(e,t)=>c`<div class="scroll">
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
          ${await Promise.all(t.rows.map(s=>Ys(e,s,t.seen.last)))}
        </tbody>
      </table>
    </div>
    ${it(t,"commitment")}`;function Gs(e,t,s){return e?t?`${g(t,"commitment")} ${t===1?"is":"are"} past ${t===1?"its":"their"} date; on ${s||"none"} nothing but the promise has been found`:`${g(e,"commitment")}; none is known to be past its date`:"No commitment fits these filters"}const tn=async({query:e},t)=>{const s=R(...Kt),n=e.get("view")==="table",a=be.filter(m=>!s.outcome||s.outcome===m),o={...s,limit:1},[i,l,r,...d]=await Promise.all([y("/commitments",{...o,due:s.due??"past"}),y("/commitments",{...o,due:s.due??"past",outcome:s.outcome??"promised"}),y("/commitments",n?{...s,next:e.get("next")}:o),...n?[]:a.map(m=>y("/commitments",{...s,outcome:m,limit:Xs}))]),u=[...d,r].flatMap(m=>m.rows.flatMap(f=>f.by)).map(m=>t.actor(m)),h=Object.keys(t.record.issues).sort((m,f)=>t.issue(m).localeCompare(t.issue(f))),$=s.due&&s.due!=="past"?0:i.found;return c`${q("Commitments",Gs(r.found,$,l.found),c`A machine sorts these from the words of later texts; a person confirms. “Nothing found” is a result, not a failure: it is counted
    up to the last text, ${p(r.seen.last)}.`,c`${gt("actor","Who","name or state",u)} ${D("issue","Issue",h,m=>t.issue(m))}
    ${D("outcome","Status",be)} ${D("due","Date",Object.keys(ye),m=>ye[m]??m)} ${Lt()}
    ${Object.keys(s).length>0&&Z(Kt)} ${qt(n)} ${K("/commitments",s)}`)}
  ${!r.found&&ct("Nothing is left",Z(Kt))}
  ${r.found>0&&(n?await Zs(t,r):c`<div class="board">${await Promise.all(d.map((m,f)=>Qs(t,a[f],m)))}</div>`)}
  ${A(t,r.seen)}`},Nt=["A","M","P"];function Xe(e){const t=e.flatMap(({month:n})=>n?.length===7?[n]:[]).sort(),s=[];for(let n=t[0];n&&n<=t.at(-1);){s.push(n);const[a,o]=n.split("-").map(Number);n=o===12?`${a+1}-01`:`${a}-${String(o+1).padStart(2,"0")}`}return s}const Yt=(e,t,s,n)=>t.reduce((a,o)=>a+(o.month===n&&e.side(o.side)===s?o.documents:0),0);function en(e,t){const s=Xe(t),n=innerWidth<700?78:120,a=Math.max(200,Math.min(1360,innerWidth-(innerWidth<860?32:64))-n-4),o=s.slice(-Math.floor(a/4)),i=Math.min(22,a/Math.max(1,o.length)),l=Math.max(1,...Nt.flatMap(h=>o.map($=>Yt(e,t,h,$)))),r=(h,$)=>c`<text class="lanesub" x="0" y="${$*34+28}">${e.sideName(h)}</text> ${o.map((m,f)=>{const x=Yt(e,t,h,m),k=x?Math.max(4,x/l*26):1;return c`<rect
          class="cov ${h} ${!x&&"none"}"
          x="${n+f*i}"
          y="${$*34+30-k}"
          width="${Math.max(1,i-2)}"
          height="${k}"
        >
          <title>${e.sideName(h)}, ${p(m)}: ${g(x,"text")}</title>
        </rect>`})}`,d=o.flatMap((h,$)=>h.endsWith("-01")||!$?[{year:h.slice(0,4),x:n+$*i,k:$}]:[]),u=d.filter(({x:h},$)=>!d[$+1]||d[$+1].x-h>34);return c`<figure>
    <svg width="${n+o.length*i}" height="124" role="img" aria-label="Texts by month and side; the table has the numbers">
      ${Nt.map(r)} ${u.map(({year:h,x:$})=>c`<text class="lanesub" x="${$}" y="120">${h}</text>`)}
    </svg>
    ${o.length<s.length&&c`<figcaption class="muted">The latest ${o.length} of ${s.length} months; the table has all.</figcaption>`}
  </figure>`}const sn=(e,t)=>c`<div class="scroll">
    <table class="months">
      <thead>
        <tr>
          <th scope="col">Month</th>
          ${Nt.map(s=>c`<th scope="col" class="num">${e.sideName(s)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${Xe(t).reverse().map(s=>c`<tr>
                <th scope="row">${p(s)}</th>
                ${Nt.map(n=>c`<td class="num">${Yt(e,t,n,s)}</td>`)}
              </tr>`)}
      </tbody>
    </table>
  </div>`,xt=12,vt=(e,t,s,n)=>c`<section>
    <h2>${e} <small>${t.length}</small></h2>
    ${t.slice(0,xt)}
    ${t.length>xt&&c`<details>
      <summary>and ${t.length-xt} more</summary>
      ${t.slice(xt)}
    </details>`}
    ${!t.length&&c`<p class="muted">${s}</p>`} ${t.length>0&&n&&c`<p class="muted">${n}</p>`}
  </section>`,nn=({path:e,reason:t})=>c`<p data-item="${e}" tabindex="0"><b>${e}</b><br /><small>${t}</small></p>`,an=e=>e?e.startsWith("T")?`until ${e.slice(1,6)} of a day that is not told; released by hand`:`until ${mt(e)}`:"until it is released by hand",on=({until:e},t)=>c`<p data-item="embargo-${t}" tabindex="0"><b>One text</b><br /><small>${an(e)}</small></p>`,cn=(e,t)=>c`<p>
    <a data-item="${t.engagement}" href="${N("engagement",...t.engagement.split("/"))}"
      >${tt({...t,status:"held"})}, ${p(t.when)}</a
    ><br /><small
      >${U(e,t.parties)}; no text from ${e.actor(t.lacks)}.
      ${_(N("doc",t.readout.document),I(t.readout))}</small
    >
  </p>`,ln=e=>c`<p>
    <a data-item="${e.document.document}" href="${N("utterance",...e.utterance.split("/"))}">${I(e.document)}</a
    ><br /><small
      >${e.document.outlet||"outlet not known"}, ${mt(e.published)}: ${g(e.minutes,"minute")} before the lift of
      ${_(N("doc",e.source.document),I(e.source))}, ${mt(e.lift)}</small
    >
  </p>`,rn=(e,t)=>c`<div class="scroll">
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
        ${t.map(s=>c`<tr data-item="${s.document}">
              <td class="nowrap">${mt(s.published??s.date)}</td>
              <td>${_(N("doc",s.document),I(s))}</td>
              <td>${s.side?pt(e,s.side):pt(e,null,"Press")}</td>
              <td>${O(s.genre)}</td>
              <td>${s.outlet||"not known"}</td>
            </tr>`)}
      </tbody>
    </table>
  </div>`,dn=async({query:e},t)=>{const[s,n]=await Promise.all([y("/desk"),y("/documents",{next:e.get("next"),limit:50})]),a=e.get("view")==="table",o=s.genres.map(({genre:i,documents:l})=>c`<li>
        <span>${_("/search",O(i??"unknown"),{q:`genre:${i??"other"}`})}</span> <span class="num">${l}</span>
      </li>`);return c`${q("Desk",`${g(s.seen.documents,"text")} read, ${s.failed.length} not, ${s.embargoes.length} under embargo`,c`${g(s.origins,"origin")} and ${g(s.copies,"copy","copies")}. What came in, what did not, and what is
      missing. ${_("/outlook","What was planned, and what became of it")}`,c`${qt(a)} ${K("/documents",{})}`)}
    ${a?sn(t,s.coverage):en(t,s.coverage)}
    <div class="deskgrid">
      ${vt("Under embargo",s.embargoes.map(on),"None.","Title, name and counts are hidden, too.")}
      ${vt("Not read",s.failed.map(nn),"None: all files were read.")}
      ${vt("Lacks a counterpart",s.one_sided.map(i=>cn(t,i)),"None: both sides told of each contact that one told of.")}
      ${vt("Published before the lift",s.early.map(i=>ln(i)),"None is known: no text gave words of another before its embargo was lifted.")}
    </div>
    <div class="cols">
      <div>
        <h2>Came in</h2>
        ${rn(t,n.rows)} ${it(n,"text")}
      </div>
      <div class="rail">
        <h2>Kinds of text</h2>
        <ul class="plain facet">
          ${o}
        </ul>
      </div>
    </div>
    ${A(t,s.seen)}`},Ot={on_record_named:"On record, named",on_record_institution:"On record, institution",on_background_unnamed:"Background, unnamed",document:"A document",unattributed:"Speaker not said"},Ve=e=>c`<span class="badge ${e}">${Ot[e]??O(e)}</span>`,Zt=e=>c`<span class="dr ${e??"no"}">${e?O(e).toLowerCase():"no other text"}</span>`;function un(e,{changes:t}){const s=new bt(e.words),[n]=e.span,a=[];let o=0;for(const{here:i,original:l}of t)l&&l.span[0]-n>=o&&l.span[1]-n<=s.size?(a.push(s.slice(o,l.span[0]-n),c`<del>${l.words}</del>`),o=l.span[1]-n):l&&a.push(c` <del>${l.words}</del> `),i&&a.push(c` <ins>${i.words}</ins>`);return a.push(s.slice(o,s.size)),a}const re=(e,t)=>({from:e,to:t,least:Math.max(0,t.first-e.last),most:t.last-e.first}),Y=({least:e,most:t})=>(e===t?`${t}`:`${e} to ${t}`)+(t===1?" day":" days"),$n=800,we=Object.keys(oe),At=()=>({party:ot(),...R("actor","kind","level","status")}),lt=()=>R("since","until"),xe=async(e,t)=>y("/timeline",{...At(),...e,columns:t,limit:0}),hn=(e,t,s)=>!t&&!s||/^\d/.test(e)&&(!t||e>=t.slice(0,e.length))&&(!s||e.slice(0,s.length)<=s);function mn(e){const t=new Map;return e.map(s=>{const n=S(s.when),a=t.get(s.level);if(!n||s.status!=="held")return{...s,days:n,gap:null};t.set(s.level,n);const o=a?re(a,n):null;return{...s,days:n,gap:o&&o.most>0?o:null}})}const ut=e=>Number(T(e).slice(0,4)),Be=e=>S(String(e)).first;function Je(e,t){const[s,n]=[S(e.first)?.first??t,S(e.last)?.last??t];return{first:Be(ut(s)-1),last:Math.min(t,n)+400}}function fn(e,t,s){const{since:n,until:a}=lt(),o=S(n)?.first,i=S(a)?.last;if(o!==void 0&&i!==void 0)return{first:o,last:Math.max(i,o+1)};const l=Je(t,s),r=e.flatMap(({days:m})=>m&&m.first>=l.first&&m.last<=l.last?m:[]),d=o??Math.min(l.last-500,...r.map(m=>m.first)),u=i??Math.max(l.last-400,...r.map(m=>m.last)),h=i??(s-u<(u-d)/3?Math.max(s,u):u),$=Math.max(1,h-d);return{first:o===void 0&&$>900?Be(ut(d)):d,last:h+Math.ceil($/(h<s?12:40))}}const de=({status:e,days:t},s)=>e==="held"&&!!t&&t.first<=s;function pn(e,t,s,n,a){return[...new Set(t.map(({level:i})=>i))].sort((i,l)=>we.indexOf(i)-we.indexOf(l)).map(i=>{const l=t.filter(d=>d.level===i),r=e.findLast(d=>d.level===i&&de(d,a))?.days;return{level:i,contacts:s.filter(d=>d.level===i),held:l.filter(({status:d})=>d==="held").length,planned:l.filter(({status:d})=>d==="planned"||d==="proposed").length,undated:l.filter(({days:d})=>!d||Qe(d,n)).length,silence:r?re(r,{first:a,last:a}):null}})}function gn(e,t,s,n=8){const a=Je(t,s);return[...new Set(e.flatMap(({days:l})=>l?ut(l.first):[]))].filter(l=>l>=ut(a.first)&&l<=ut(a.last)).sort().slice(-n).map(String)}const Qe=(e,t)=>e.first<e.last&&e.first<=t.first&&e.last>=t.last;async function bn(e){const t=await xe({},"when,level,kind,status"),{query:s}=v(),[n,a]=[s.get("since")??"",s.get("until")??""],o=S(e.record.as_of).first,i=mn(t.rows),l=i.filter(({when:M})=>hn(M,n,a)),r=l.length<=$n;r&&(await xe(lt(),"when,level,kind,status,parties,place,documents,id,series")).rows.forEach((H,z)=>Object.assign(l[z]??{},H));const d=fn(i,t.seen,o),u=l.filter(({days:M})=>M&&M.last>=d.first&&M.first<=d.last&&!Qe(M,d)),h=!!(n||a),$=h?0:i.filter(({days:M})=>M).length-u.length,m=pn(i,l,u,d,o),f=M=>!M.contacts.length,[x,k]=[m.filter(M=>!f(M)),m.filter(f)];return{seen:t.seen,lanes:x,empty:k,contacts:l,years:gn(i,t.seen,o),window:d,chosen:h,outside:$,single:r,today:o}}const yn=e=>N("engagement",...e.split("/")),wn="announced, not yet reported",xn=["expected_to_raise","may_raise"];function vn(e,t){const s=new Map;for(const n of t){const a=`${n.issue} ${n.raised_by?e.side(n.raised_by)+n.raised_by.split(".")[0]:""}`;s.set(a,[...s.get(a)??[],n])}return[...s.values()].sort((n,a)=>e.issue(n[0].issue).localeCompare(e.issue(a[0].issue)))}function kn(e,t,s,n){const[a]=s,o=e.side(a.raised_by),i=a.raised_by?.split(".")[0]??null,l=[...new Set(s.map(({side:u})=>e.side(u)))],r=o!=="P"&&n.includes(o)&&!l.includes(o),d=[...new Map(s.map(u=>[u.passage.words,u])).values()];return c`<tr data-item="${a.issue}/${i??""}">
    <td>${P(`issue/${a.issue}/${t}`,e.issue(a.issue))}</td>
    <td>${i?pt(e,i):c`<span class="muted">not said</span>`}</td>
    <td>
      ${l.map(u=>c`<i class="side ${u}">${e.sideName(u)}</i> `)}
      ${r&&c`<span class="flag">not in its own text</span>`}
      ${s.every(({modality:u})=>xn.includes(u))&&c`<small>${wn}</small>`}
      ${s.every(({modality:u})=>u==="did_not_raise")&&c`<small>said not to have been raised</small>`}
    </td>
    <td>${d.slice(0,4).map(u=>c`${W(u.passage.document,u.fact,u.passage.words)}<br />`)}</td>
  </tr>`}function Mn(e,t){const s=["A","M"].filter(n=>t.documents.some(a=>e.side(a.side)===n));return t.issues.length?c`<div class="scroll">
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
        ${vn(e,t.issues).map(n=>kn(e,t.id,n,s))}
      </tbody>
    </table>
  </div>`:c`<p class="muted">Of no issue is said that it was raised here.</p>`}const Sn={explicit:"as written",resolved:"worked out from",inferred:"inferred from",office_held:"from the offices held on that day",none:"not said"};function st(e,t,s=n=>n){const n=e.bases.filter(({field:i})=>i===t),a=e.conflicts.filter(({field:i})=>i===t),o=i=>Ct(i.passages.slice(0,3).map(l=>W(l.document,l.span,`“${l.words}”`)),", ");return c`${n.map(i=>c`<small>${Sn[i.basis]??O(i.basis).toLowerCase()} ${o(i)}</small>`)}
  ${a.map(i=>c`<small class="conflict"><span class="flag">${s(i.value)} in another text:</span> ${o(i)}</small>`)}`}function _n(e,t,s){const[n,a]=[S(s?.when),S(t.when.value)],o=n&&a?Y(re(n,a)):null,i=S(t.when.value),l=t.bases.filter(({field:d})=>d==="planned_for").flatMap(({passages:d})=>d.slice(0,1)).slice(0,3).map(d=>W(d.document,d.span,`“${d.words}”`)),r=d=>c`<div>${pt(e,d)} <small>${e.actor(d.split(".")[0])}</small></div>`;return c`<dl>
    <dt>Date</dt>
    <dd>
      ${p(t.when.value)} ${i&&i.first<i.last&&c`<small>the day is not known</small>`} ${st(t,"when",p)}
    </dd>
    <dt>Kind</dt>
    <dd>
      ${Q(t.kind,!V(t))} ${E(t.kind)}${t.mode!=="unknown"&&`, ${E(t.mode)}`} ${st(t,"kind")}
    </dd>
    <dt>Status</dt>
    <dd>${t.status} ${st(t,"status")}${l.length>0&&c`<small>planned before: ${Ct(l,", ")}</small>`}</dd>
    <dt>Level</dt>
    <dd>${C(t.level)} ${st(t,"level",C)}</dd>
    <dt>Place</dt>
    <dd>${t.place??c`<span class="muted">not said</span>`} ${st(t,"place")}</dd>
    ${t.series&&c`<dt>Channel</dt>
      <dd>${O(t.series)}</dd>`}
    <dt>Parties</dt>
    <dd>${t.parties.map(r)} ${!t.parties.length&&"not said"} ${st(t,"parties")}</dd>
    <dt>Since last</dt>
    <dd>${o??(a?"first on its level in the record":"day not known")}</dd>
  </dl>`}function Nn(e,t,s){const n=l=>t.mentions.find(r=>r.document===l)?.span??null,o=V(t)?e.sides.filter(l=>t.parties.some(r=>r.split(".")[0]===l)&&!t.documents.some(r=>r.side?.split(".")[0]===l)):[],i=t.documents.find(({document:l})=>s.has(l));return c`<ul class="plain">
      ${t.documents.slice(0,40).map(l=>c`<li data-item="${l.document}">
              ${W(l.document,n(l.document),I(l))}<small
                >${G(e,l)}${l.genre!=="other"&&` · ${E(l.genre)}`}${s.has(l.document)&&" · copy"}</small
              >
            </li>`)}
    </ul>
    ${t.documents.length>40&&c`<p class="muted">and ${t.documents.length-40} more</p>`}
    ${o.map(l=>c`<p class="flag">No text from ${e.actor(l)} in the record</p>`)}
    ${i&&c`<p>${_(N("lineage",i.document),"Copies and origins")}</p>`}`}async function On(e){const t=await Promise.all(e.slice(0,24).map(({document:s})=>y(`/lineage/${s}`)));return new Set(t.flatMap(s=>s.documents.filter(({relation:n})=>n!=="original").map(({document:n})=>n)))}const An=12;function Tn(e,t){return t.rows.length?c`${t.rows.map(s=>c`<div class="quote" data-item="${s.document}/${s.fact}">
        <blockquote>${W(s.document,s.fact,s.quote)}</blockquote>
        <p>${s.speaker||"speaker not said"}, in ${s.outlet||"a text"} ${Ve(s.attribution)}</p>
      </div>`)}
  ${t.found>t.rows.length&&c`<p class="rowsnext">
    <a class="btn" href="${w({engagement:e.id},"/quotes")}">All ${g(t.found,"quote")}</a>
  </p>`}`:c`<p class="muted">None in these texts.</p>`}async function Cn(e){const t=[...new Set(e.parties.map(i=>i.split(".")[0]))].slice(0,2),s="when,kind,status,id",{rows:n}=await y("/timeline",{party:t,level:e.level,columns:s,limit:0}),a=n.findIndex(({id:i})=>i===e.id),o=i=>i&&S(i.when)?i:void 0;return a<0?[void 0,void 0]:[o(n[a-1]),o(n[a+1])]}const qn=async({path:e},t)=>{const s=await y(`/engagements/${e.join("/")}`),[[n,a],o,i,l]=await Promise.all([Cn(s),y("/quotes",{engagement:s.id,limit:An}),y("/commitments",{engagement:s.id,limit:0}),On(s.documents)]),r=t.sides.map($=>s.documents.find(m=>m.side?.split(".")[0]===$&&m.genre==="readout")??s.documents.find(m=>m.side?.split(".")[0]===$&&!["background_call","press_briefing"].includes(m.genre))),d=($,m,f)=>$&&c`<a rel="${m}" href="${w({},yn($.id))}">${f(p($.when))}</a>`,u=c`<nav class="seg" aria-label="Contacts on this level">
      ${d(n,"prev",$=>c`<kbd>[</kbd> ${$}`)} ${d(a,"next",$=>c`${$} <kbd>]</kbd>`)}
    </nav>
    ${r[0]&&r[1]&&c`<a class="btn" href="${w({},N("compare",r[0].document,r[1].document))}">Compare the two readouts</a>`}
    ${K("/issues",{engagement:s.id},"CSV of issues")}`,h=s.documents.flatMap(({date:$})=>$??[]).sort();return c`${q(c`Engagement · ${C(s.level)}`,`${tt(s)}, ${p(s.when.value)}`,c`${U(t,s.parties)}. ${P(`engagement/${s.id}`,g(s.mentions.length,"passage"))} in
      ${g(s.documents.length,"text")}.`,u)}
    <div class="cols">
      <div>
        <h2>Issues</h2>
        ${Mn(t,s)}
        <h2>Quotes</h2>
        ${Tn(s,o)}
      </div>
      <div class="rail">
        <h2>Facts</h2>
        ${_n(t,s,n)}
        <h2>Texts</h2>
        ${Nn(t,s,l)}
        ${i.rows.length>0&&c`<h2>Commitments</h2>
          <ul class="plain">
            ${i.rows.slice(0,20).map($=>c`<li data-item="${$.id}">
                    ${_("/commitments",$.words,{open:$.id})}<small
                      >${U(t,$.by)} · now: ${$.status.replaceAll("_"," ")}</small
                    >
                  </li>`)}
          </ul>
          ${i.found>20&&c`<p class="muted">and ${i.found-20} more</p>`}`}
      </div>
    </div>
    ${A(t,{documents:s.documents.length,first:h[0],last:h.at(-1)})}`},kt=["became","kind","level","since","until"],St={held:"held",called_off:"called off",overtaken:"overtaken by another",not_found:"nothing found",to_come:"to come",record_ends:"the record ends before it",no_date:"no date given"},Pn=["call","meeting","talks","visit","summit","channel","other"],Gt=(e,t)=>_(N("engagement",...e.split("/")),t);function jn(e){const t=St[e.became]??e.became;return e.became==="not_found"?c`${t}${e.days!==null&&` in ${g(e.days,"day")} since`}`:e.became==="held"||e.became==="overtaken"?c`${Gt(e.instead??e.id,t)}${e.on&&c`<small>${p(e.on)}</small>`}`:e.instead?Gt(e.instead,t):t}function Ln(e){const t=e.plans.flatMap(a=>a.passages),s=t[0];if(!s)return p(e.told);const n=t.filter(a=>a.document===s.document).map(a=>a.span.join("-"));return P(`span/${s.document}/${n.join(",")}`,p(e.told))}const En=(e,t)=>c`<tr data-item="${t.id}">
    <th scope="row">${t.planned_for?p(t.planned_for):"not said"}</th>
    <td>
      ${Q(t.kind,t.became!=="held")} ${Gt(t.id,tt({...t,status:"held"}))}<small
        >${C(t.level)}</small
      >
    </td>
    <td>${U(e,t.parties)}</td>
    <td>${Ln(t)}</td>
    <td>${jn(t)}</td>
  </tr>`,Wn=async(e,t)=>{const s={...R(...kt),party:ot()},n={...s,limit:1},[a,o,i]=await Promise.all([y("/outlook",{...s,next:v().query.get("next")}),y("/outlook",{...n,became:"to_come"}),y("/outlook",{...n,became:"not_found"})]),l=R("became").became,r=l?`${g(a.found,"plan")}: ${St[String(l)]??l}`:`${o.found?o.found:"None"} of ${g(a.found,"plan")} ${o.found===1?"is":"are"} to come; of ${i.found} nothing more was found`;return c`${q("Outlook",a.found?r:"No plan fits these filters","What texts announced, by the day that it was planned for, and what later texts say became of it.",c`${D("became","Became",Object.keys(St),d=>St[d]??d)} ${D("kind","Kind",Pn,E)}
    ${D("level","Level",Object.keys(oe),C)} ${Lt()}
    ${Object.keys(R(...kt)).length>0&&Z(kt)} ${K("/outlook",s)}`)}
  ${a.rows.length?c`<div class="scroll">
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
              ${a.rows.map(d=>En(t,d))}
            </tbody>
          </table>
        </div>
        ${it(a,"plan")}`:ct("Nothing is left",Z(kt))}
  ${A(t,a.seen)}`},Ut=["speaker","attribution","form","change","issue","outlet","document","engagement","genre","since","until"],zn=["verbatim","trimmed","spliced","altered","misattributed"],Dn=["person","outlet","protected"],Xt={will_say:"to be said",may_say:"may be said",did_not_say:"not said"};function In(e,t){const[s,n]=(t.speaker_actor??"").split("."),a=n&&!Dn.includes(s)?s:null;return c`${t.speaker||"not said"}${a&&c`<small>${e.actor(a)}</small>`}`}const Hn=(e,t)=>c`<tr data-item="${t.document}/${t.fact}">
    <td class="words">
      ${W(t.document,t.fact,t.quote)}${(t.form!=="direct"||Xt[t.modality])&&c`<small
        >${t.form!=="direct"&&`${t.form==="mixed"?"quoted in part":"reported, not quoted"}`}${Xt[t.modality]&&c` · ${Xt[t.modality]}`}</small
      >`}
    </td>
    <td>${In(e,t)}</td>
    <td>
      ${Ve(t.attribution)}${t.rule&&c`<small>${P(`fact/${t.document}/${t.rule}`,"rule in force")}</small>`}
    </td>
    <td>
      ${t.utterance?_(N("utterance",...t.utterance.split("/")),Zt(t.change)):Zt(null)}
    </td>
    <td>${t.outlet||"outlet not known"}<small>${p(t.date)}</small></td>
  </tr>`;function Rn(e,t,s){return e?t?`${t} of ${g(e,"quote")} ${t===1?"alters":"alter"} the words of ${t===1?"its":"their"} source`:`${g(e,"quote")}${s?" with these filters":""}; none is known to alter the words of its source`:"No quote fits these filters"}const Fn=async(e,t)=>{const s=R(...Ut),n=v().query.get("next"),[a,o]=await Promise.all([y("/quotes",{...s,next:n}),y("/quotes",{...s,change:"altered",limit:1})]),i=s.change&&s.change!=="altered"?0:o.found,l=t.sides.map(u=>t.actor(u)),r=Object.keys(t.record.issues).sort((u,h)=>t.issue(u).localeCompare(t.issue(h))),d=a.next||n;return c`${q("Quotes",Rn(a.found,i,Object.keys(s).length>0),"Each quote with the rule it was given under, and what its text made of the words.",c`${gt("speaker","Speaker","name or state",[...l,...a.rows.map(u=>u.speaker)])}
    ${D("attribution","Attribution",Object.keys(Ot),u=>Ot[u]??O(u))}
    ${D("form","Form",["direct","mixed","indirect"])} ${D("change","Against source",zn)}
    ${D("issue","Issue",r,u=>t.issue(u))}
    ${gt("outlet","Outlet","part of a name",a.rows.map(u=>u.outlet))}
    ${Lt()} ${Object.keys(s).length>0&&Z(Ut)}
    ${K("/quotes",s,`CSV of ${a.found===1?"this quote":`all ${g(a.found,"quote")}`}`)}
    ${d&&K("/quotes",{...s,next:n,limit:a.rows.length},`CSV of these ${a.rows.length}`)}`)}
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
              ${a.rows.map(u=>Hn(t,u))}
            </tbody>
          </table>
        </div>
        ${it(a,"quote")}`:ct("Nothing is left",Z(Ut))}
  ${A(t,a.seen)}`},Kn=["speaker","actor","side","issue","level","attr","outlet","genre","after","before","origin","document"],Un=/"[^"]*"|(?<=^|\s)(-?)([a-z]+):(?:"([^"]*)"|([^\s()"]+))/g,rt=e=>[...e.matchAll(Un)].filter(t=>t[2]&&Kn.includes(t[2])).map(([t,s,n,a,o])=>({without:s==="-",name:n,value:a??o,raw:t})),Ye=e=>e.replace(/\s+/g," ").trim(),wt=(e,{raw:t})=>{const s=e.indexOf(t);return s<0?e:Ye(`${e.slice(0,s)} ${e.slice(s+t.length)}`)},ve=e=>rt(e).reduce(wt,e);function Tt(e,t,s,n=!1){const a=rt(e).find(i=>i.name===t&&i.value===s),o=`${n?"-":""}${t}:${/[\s()]/.test(s)?`"${s}"`:s}`;return Ye(`${a?wt(e,a):e} ${o}`)}const Xn=220,ke=700,Vt=12;function Ze(e,t,s){return s==="none"&&(t==="side"||t==="outlet")?t==="side"?"Press and others":"outlet not known":t==="issue"?e.issue(s):t==="level"?C(s):t==="attr"?Ot[s]??s:t==="after"||t==="before"?p(s):t==="genre"?O(s):t==="side"||t==="actor"||t==="speaker"?e.actor(s):s}const te=e=>c`<form class="ask" data-to="/search" role="search">
    <input
      name="q"
      value="${e}"
      aria-label="Search for"
      placeholder="words, “a phrase”, begin*, side: issue: speaker: after:"
      autocomplete="off"
    />
    <button class="sr">Search</button>
  </form>`,Et=(e,t)=>_("/search",t,{q:e}),Ge=(e,t,s)=>c`<a class="chip ${s.without&&"not"}" href="${w({q:wt(t,s)},"/search")}" aria-label="Take away ${s.raw}"
    ><small>${s.without&&"not "}${s.name}</small> ${Ze(e,s.name,s.value)} <span aria-hidden="true">×</span></a
  > `;function nt(e,t,s,n,a){const[o,i]=[s[a],s.documents],l=o.filter(({value:h})=>h!==null||a==="side"||a==="outlet").sort((h,$)=>$.documents-h.documents),r=rt(t).filter(h=>h.name===a&&!h.without),d=l.filter(({value:h})=>!r.some($=>$.value===(h??"none")));if(!d.length||l.length===1&&l[0].documents===i)return null;const u=({value:h,documents:$})=>{const m=h??"none",f=Ze(e,a,m);return c`<li>
      <a class="without" href="${w({q:Tt(t,a,m,!0)},"/search")}" aria-label="Without ${f}" title="Without"
        >−</a
      >
      <span>${Et(Tt(t,a,m),f)}</span> <span class="num">${$}</span>
    </li>`};return c`<h2>${n}</h2>
    <ul class="plain facet">
      ${d.slice(0,Vt).map(u)}
    </ul>
    ${d.length>Vt&&c`<p class="muted">and ${d.length-Vt} more, with fewer texts</p>`}`}function Vn(e,t){const s=new Map;for(const{value:a,documents:o}of t)a&&s.set(a.slice(0,4),(s.get(a.slice(0,4))??0)+o);if(s.size<2)return null;const n=rt(e).filter(({name:a})=>a==="after"||a==="before").reduce(wt,e);return c`<h2>Year</h2>
    <ul class="plain facet">
      ${[...s].map(([a,o])=>c`<li>
            <span>${Et(Tt(Tt(n,"after",a),"before",a),a)}</span> <span class="num">${o}</span>
          </li>`)}
    </ul>`}function Bn(e){const t=new bt(e.passage),s=e.hits.map(({span:h})=>[h[0]-e.span[0],h[1]-e.span[0]]).filter(h=>h[1]<=t.size),n=t.size>ke&&s.length?Math.max(0,s[0][0]-Xn):0,a=Math.min(t.size,Math.max(n+ke,s[0]?.[1]??0)),o=s.filter(h=>h[1]<=a),i=[...new Set(s.map(h=>t.slice(...h)))].filter(h=>h.length<60).slice(0,8),l=([h,$],m)=>_(N("doc",e.document),m,{at:`${h+e.span[0]}-${$+e.span[0]}`,hl:i.join("|")}),[r,d]=[n>0?"…":"",a<t.size?"…":""];if(!o.length)return l([0,t.size],c`${t.slice(n,a)}${d}`);const u=o.map((h,$)=>$?h[0]:n);return c`${r}${o.map((h,$)=>l(h,c`${t.slice(u[$],h[0])}<mark>${t.slice(...h)}</mark>${t.slice(h[1],u[$+1]??a)}`))}${d}`}function Jn(e,t){const s=t.find(o=>o.document===o.origin)??t[0],n=[...t.filter(o=>o.document===s.document),...t.filter(o=>o.document!==s.document)],a=n.filter((o,i)=>n.findIndex(l=>l.passage===o.passage)===i);return c`<section class="hit">
    <h3>${_(N("doc",s.document),I(s))}</h3>
    <small
      >${G(e,s)}${s.copies>0&&c` · ${_(N("lineage",s.origin),`+ ${g(s.copies,"copy","copies")}`)}`}</small
    >
    ${a.map(o=>c`<p data-item="${o.document}/${o.span.join("-")}">
          ${Bn(o)}${o.document!==s.document&&c` <small>in ${I(o)}</small>`}
        </p>`)}
  </section>`}const Qn=e=>{const t=new Map;for(const s of e)t.set(s.origin,[...t.get(s.origin)??[],s]);return[...t.values()]};function ee(e){const t=e.record.sides[0],s=["agreed","attr:unnamed","level:leader",...t?[`side:${t} attr:named`]:[],'"press conference" -genre:remarks'];return c`<p>
    Try ${s.map((n,a)=>c`${a?", ":""}${Et(n,n)}`)}. Words in “marks” stand together; a chip with - before it excludes.
  </p>`}async function Yn(e,t,s){const a=(await Promise.all(s.slice(0,6).map(async o=>{const i=wt(t,o);return{one:o,q:i,passages:i?(await y("/search/facets",{q:i})).passages:0}}))).filter(({passages:o})=>o>0);return c`${a.length>0&&c`<ul class="plain">
      ${a.map(({one:o,q:i,passages:l})=>c`<li>${Et(i,`Without ${o.raw}: ${g(l,"passage")}`)}</li>`)}
    </ul>`}
    <p>Text that was cut from pages is not searched.</p>
    ${ee(e)}`}async function Zn(e,t){const s=v().query.get("next"),[n,a]=await Promise.all([y("/search",{q:t,next:s}),y("/search/facets",{q:t})]),o=rt(t);return c`${q("Search",n.found?`${g(n.found,"passage")} in ${g(a.origins,"origin")}`:"No passage fits",a.documents>a.origins&&`${g(a.documents,"text")}; copies are counted, and weigh nothing.`,n.found>0&&c`<a class="btn" href="${ae("/search/feed",{q:t})}" type="application/atom+xml">Atom feed</a>${K("/search",{q:t})}`)}
  ${te(t)} ${o.length>0&&c`<p class="chips">${o.map(i=>Ge(e,t,i))}</p>`}
  ${n.found?c`<div class="cols flip">
        <div class="rail">
          ${nt(e,t,a,"Side","side")} ${nt(e,t,a,"Issue","issue")}
          ${nt(e,t,a,"Level of contact","level")} ${nt(e,t,a,"Attribution","attr")}
          ${nt(e,t,a,"Kind of text","genre")} ${nt(e,t,a,"Outlet","outlet")}
          ${Vn(t,a.month)}
        </div>
        <div>
          <h2 class="sr">Passages</h2>
          ${Qn(n.rows).map(i=>Jn(e,i))} ${(Ee()>0||n.next)&&it(n,"passage")}
        </div>
      </div>`:c`<div class="state">
        <p>${g(n.seen.documents,"text")} were searched for ${ve(t)?c`<b>${ve(t)}</b>`:"that"}.</p>
        ${await Yn(e,t,o)}
      </div>`}
  ${A(e,n.seen)}`}const Gn=async(e,t)=>{const s=v().query.get("q")?.trim()??"";if(!s)return c`${q("Search","Search the record")} ${te("")} ${ee(t)} ${A(t,t.record.seen)}`;try{return await Zn(t,s)}catch(n){if(!(n instanceof ht)||n.status!==400)throw n;return c`${q("Search","This cannot be searched for",n.detail)} ${te(s)}
      <p class="chips">${rt(s).map(a=>Ge(t,s,a))}</p>
      ${ee(t)} ${A(t,t.record.seen)}`}},ta=(e,t)=>{const s=e.last-e.first;return n=>(n-e.first)/s*t},Mt=11,ea=13,sa=e=>({first:Math.min(...e.map(({days:t})=>t.first)),last:Math.max(...e.map(({days:t})=>t.last))});function na(e,t){const s=[];for(const n of e){const a=n.days,[o,i]=[t(a.first),t(a.last)],l=s.at(-1),r=i-o<Mt&&(!l||l.to-l.at<2*Mt);l&&o-l.to<Mt&&r?(l.contacts.push(n),l.days=sa(l.contacts),l.form="cluster",l.to=Math.max(l.to,Math.min(i,l.at+2*Mt))):s.push({at:o,to:i,contacts:[n],days:a,form:i-o>2?"fuzzy":"glyph"})}return s}function ts(e,t){if(t<28){const r=e-((e+3)%t+t)%t;return{first:r,last:r+t-1}}const s=Math.round(t/30.4),[n,a]=T(e).split("-").map(Number),o=n*12+a-1-(n*12+a-1)%s,i=Math.round(Date.UTC(Math.floor(o/12),o%12,1)/864e5),l=Math.round(Date.UTC(Math.floor((o+s)/12),(o+s)%12,0)/864e5);return{first:i,last:l}}const aa=e=>[1,7,30.4,91.3,365.2,1826].find(t=>e(t)-e(0)>=ea)??3652;function oa(e,t){const s=aa(t),n=new Map;for(const a of e){const o=ts(a.days.first,s);if(a.days.last>o.last)continue;const i=n.get(o.first)??{at:t(o.first),to:t(o.last+1),contacts:[],days:o,form:"bar"};i.contacts.push(a),n.set(o.first,i)}return[...n.values()].sort((a,o)=>a.at-o.at)}const ca=(e,t,s)=>e.length>s/18?oa(e,t):na(e,t);class ia{constructor(t,s){this.width=t,this.height=s}taken=[];take(t,s,n,a){this.taken.push([t,s,n,a])}place(t,s,n,a){return t<0||s<0||n>this.width||a>this.height||this.taken.some(([i,l,r,d])=>t<r+6&&n>i-6&&s<d&&a>l)?!1:(this.take(t,s,n,a),!0)}}const F=(e,t=!1)=>e.length*(t?7.1:6.3),Me="Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec".split(" ");function la(e,t,s){const n=[],a=t(30)-t(0),o=[1,3,6,12,24,60,120,240].find(r=>a*r>=s)??480;if(a>4.3*s){for(let r=ts(e.first,7).first;r<=e.last;r+=7)r>=e.first&&n.push({at:t(r),name:`${Number(T(r).slice(8))} ${Me[Number(T(r).slice(5,7))-1]}`,year:!1});return n}const[i,l]=T(e.first).split("-").map(Number);for(let r=Math.ceil((i*12+l-1)/o)*o;;r+=o){const d=S(`${Math.floor(r/12)}-${String(r%12+1).padStart(2,"0")}`)?.first;if(d===void 0||d>e.last)return n;d<e.first||n.push({at:t(d),name:r%12?Me[r%12]:String(r/12),year:r%12===0})}}const ra=84;function da({window:e,lanes:t},s){const{narrow:n,width:a}=s,o=n?58:164,i=(e.last-e.first)/365,l=n?Math.max(520,Math.min(2400,i*230)):a-o-24,r=n?(a-44)/t.length:t.length>4?88:108,d=n?l+90:78+t.length*r+ra,u=$=>n?58+$*r:86+$*r,h=ta(e,l);return{narrow:n,width:a,height:d,begin:o,length:l,scale:$=>o+h($),lane:u,room:new ia(a,d)}}const X=({narrow:e},t,s)=>e?[s,t]:[t,s],b=e=>String(Math.round(e*10)/10),es=(e,t,s,n,a)=>{const[[o,i],[l,r]]=[X(e,s,t),X(e,n,t)];return c`<path class="${a}" d="M${b(o)} ${b(i)}L${b(l)} ${b(r)}" />`},L=({begin:e,length:t},s)=>Math.max(e,Math.min(e+t,s)),se=e=>({since:T(e.days.first),until:T(e.days.last)}),ua=({days:e})=>e.first===e.last,$a=e=>{const t=e.filter(s=>!V(s)).length;return g(e.length,"contact")+(t?`, ${t} of them not held`:"")};function ha(e){const[t]=e.contacts,{since:s,until:n}=se(e),a=`${s}/${n}`;return e.contacts.length===1&&t?.id?{href:w({sel:t.id}),item:t.id,opens:w({},N("engagement",...t.id.split("/")))}:{href:w({since:s,until:n,sel:null,view:ua(e)&&"table"}),item:a}}const ss=e=>e?26:36;function ma(e,t,s,n){const[a,o]=X(e,t.at,s),[i]=t.contacts;if(t.form==="glyph")return ce(i.kind,!V(i),a,o);if(t.form==="fuzzy"){const u=L(e,t.at),h=b(Math.max(8,L(e,t.to)-u));return e.narrow?c`<rect class="fuzzy" x="${b(a-6)}" y="${b(u)}" width="12" height="${h}" rx="2" />`:c`<rect class="fuzzy" x="${b(u)}" y="${o-6}" width="${h}" height="12" rx="2" />`}if(t.form==="cluster"){const u=String(t.contacts.length),h=Math.max(9,F(u)/2+4),[$,m]=X(e,(t.at+Math.min(t.to,t.at+22))/2,s);return c`<rect class="many" x="${b($-h)}" y="${b(m-9)}" width="${b(2*h)}" height="18" rx="9" /><text
        class="manyn"
        x="${b($)}"
        y="${b(m+4)}"
        text-anchor="middle"
        >${u}</text
      >`}const l=t.contacts.filter(V).length,r=ss(e.narrow)/n,d=(u,h,$)=>h>0&&(e.narrow?c`<rect
          class="${$}"
          x="${b(a+u*r)}"
          y="${b(o)}"
          width="${b(Math.max(2,h*r))}"
          height="${b(t.to-t.at-1)}"
        />`:c`<rect
          class="${$}"
          x="${b(a)}"
          y="${b(o-(u+h)*r)}"
          width="${b(t.to-t.at-1)}"
          height="${b(Math.max(2,h*r))}"
        />`);return c`${d(0,l,"count")}${d(l,t.contacts.length-l,"count planned")}`}function fa({narrow:e,room:t},s,n,a){const o=String(s.contacts.length),i=(s.at+s.to-1)/2,l=s.contacts.length/a*ss(e);if(e||F(o)>s.to-s.at)return null;const r=n-l-4,d=F(o)/2;return t.place(i-d+2,r-9,i+d-2,r)&&c`<text class="gap" x="${b(i)}" y="${b(r)}" text-anchor="middle">${o}</text>`}function pa(e,t,s,n){const{narrow:a,room:o}=e,[i]=t.contacts;if(t.form==="cluster")return null;if(t.form==="bar")return fa(e,t,s,n);const l=p(i.when,a),r=V(i)?E(i.kind)+(i.place&&!a?`, ${i.place}`:""):i.status,d=t.form==="fuzzy"?(L(e,t.at)+L(e,t.to))/2:t.at;if(a){const $=s+13,m=o.place($,t.at-11,$+F(l,!0),t.at+2),f=m&&o.place($,t.at+2,$+F(r),t.at+15);return c`${m&&c`<text class="nd" x="${$}" y="${b(t.at)}">${l}</text>`}${f&&c`<text class="nk" x="${$}" y="${b(t.at+12)}">${r}</text>`}`}const u=($,m,f,x)=>{const k=F($,x)/2;return o.place(d-k,m-11,d+k,m+2)&&c`<text class="${f}" x="${b(d)}" y="${m}" text-anchor="middle">${$}</text>`},h=u(l,s-26,"nd",!0);return c`${h}${h&&u(r,s+24,"nk",!1)}`}function ga(e,t,s,n,a){const[o]=t.contacts,{href:i,item:l,opens:r}=ha(t),u=t.contacts.length===1&&t.form!=="bar"?`${tt(o)}, ${p(o.when)}, ${C(o.level)}`:`${$a(t.contacts)}, ${se(t).since} to ${se(t).until}, ${C(o.level)}`,h=t.contacts.some(({id:B})=>B&&B===a),[$,m]=X(e,t.at,s),f=t.form==="bar"?t.to-t.at-1:28,x=e.narrow?[$-14,t.form==="bar"?m:m-14,44,f]:[t.form==="bar"?$:$-14,m-40,f,t.form==="bar"?46:68],[k,M,H,z]=x.map(b);return c`<a class="node ${h&&"on"}" data-item="${l}" ${r&&c`data-opens="${r}"`} href="${i}" aria-label="${u}"
    ><title>${u}</title><rect class="hit" x="${k}" y="${M}" width="${H}" height="${z}" />${ma(e,t,s,n)}${pa(e,t,s,n)}</a
  >`}function ba(e,t,s,n,{today:a,window:o,chosen:i}){const{narrow:l,room:r}=e,d=t.contacts.flatMap(({gap:m})=>m&&(i||m.from.first>=o.first)?m:[]).sort((m,f)=>f.most-m.most),u=t.silence,h=(m,f,x,k)=>{const[M,H]=[L(e,m),L(e,f)],z=(M+H)/2,B=F(x,!0);if(l){const It=s+13;return H-M>34&&r.place(It,z-8,It+B,z+6)&&c`<text class="${k}" x="${It}" y="${b(z+4)}">${x}</text>`}return H-M>B+18&&r.place(z-B/2,s-19,z+B/2,s-5)&&c`<text class="${k}" x="${b(z)}" y="${s-8}" text-anchor="middle">${x}</text>`},$=[];if(u&&u.from.last<a&&e.scale(a)>e.begin){const[m,f]=[L(e,e.scale(u.from.last)),L(e,e.scale(a))];$.push(es(e,s,m+(l?0:8),f,"silence")),$.push(h(m+8,f,`${l?Y(u).replace(/ days?$/," d"):Y(u)} so far`,"gap open"))}for(const[m,f]of d.entries()){if(n&&m>0)break;const x=l?Y(f).replace(/ days?$/," d"):Y(f);$.push(h(e.scale(f.from.last),e.scale(f.to.first),x,m?"gap":"gap longest"))}return $}function ya(e,t,s,n){return t.contacts.filter(({status:a})=>a==="suspended").map(a=>{const o=t.contacts.find(({status:f,series:x,days:k})=>(f==="resumed"||f==="held")&&x===a.series&&k.first>a.days.last),i=o?.days.first??n,[l,r]=[L(e,e.scale(a.days.first)),L(e,e.scale(i))],[d,u]=X(e,l,s-4),[h,$]=X(e,Math.max(2,r-l),8),m=`suspended, ${p(a.when)} to ${o?p(o.when):"now"}`;return c`<rect class="hatch" x="${b(d)}" y="${b(u)}" width="${b(h)}" height="${b($)}"
        ><title>${m}</title></rect
      >`})}function wa({narrow:e,lane:t,width:s},{level:n,held:a,planned:o,undated:i},l,r){const d=C(n);if(e){const h=(s-44)/r,$=d.split(" ")[0],m=F($,!0)>h&&l%2===1;return c`<text class="lanename" x="${b(t(l)-8)}" y="${m?30:15}">${$}</text>`}const u=[`${a} held`,o&&`${o} planned`].filter(Boolean).join(", ");return c`<text class="lanename" x="0" y="${t(l)-3}">${d}</text
    ><text class="lanesub" x="0" y="${t(l)+14}">${u}</text>${i>0&&c`<text class="lanesub" x="0" y="${t(l)+30}">${i} without a day</text>`}`}function xa(e,t){const{narrow:s,width:n,height:a,begin:o}=e;return la(t.window,l=>e.scale(l)-o,s?40:46).map(({at:l,name:r})=>s?c`<path class="grid" d="M0 ${b(o+l)}H${n}" /><text class="year" x="0" y="${b(o+l+14)}"
            >${r}</text
          >`:c`<path class="grid" d="M${b(o+l)} 24V${a-26}" /><text class="year" x="${b(o+l+5)}" y="16"
            >${r}</text
          >`)}function va(e,{today:t,window:s,chosen:n},a){const o=t>s.last;if(t<s.first||o&&n)return null;const i=o?e.begin+e.length:e.scale(t),l=o?"asof beyond":"asof";if(e.narrow)return c`<path class="${l}" d="M34 ${b(i)}H${e.width}" /><text class="lanesub" x="0" y="${b(i+4)}"
        >as of</text
      >`;const r=o?`to ${p(a)}`:`as of ${p(a)}`,d=Math.min(i,e.width-F(r)/2);return c`<path class="${l}" d="M${b(i)} 40V${e.height-22}" /><text
      class="lanesub"
      x="${b(d)}"
      y="${e.height-8}"
      text-anchor="middle"
      >${r}</text
    >`}function ka(e,t,s,n,a,o){const i=e.lane(n),l=Math.max(1,...a.map(({contacts:$})=>$.length)),r=a.some(({form:$})=>$==="bar"),d=({contacts:$})=>$.some(({id:m})=>m&&m===o),u=[...a.filter(d),...a.filter($=>!d($)).reverse()],h=new Map(u.map($=>[$,ga(e,$,i,l,o)]));return c`${es(e,i,e.begin,e.begin+e.length,"lane")} ${wa(e,s,n,t.lanes.length)}
  ${ya(e,s,i,t.today)} ${ba(e,s,i,r,t)}
  ${a.map($=>h.get($))}`}function Ma(e,t,s,n,a){const o=e.lanes.map(l=>ca(l.contacts,t.scale,t.length));o.forEach((l,r)=>{for(const{at:d,to:u,form:h}of l){const $=h==="glyph"?d:L(t,Math.max(d,u)),[[m,f],[x,k]]=[X(t,d-8,t.lane(r)-8),X(t,$+8,t.lane(r)+8)];t.room.take(m,f,x,k)}});const i=e.lanes.map((l,r)=>ka(t,e,l,r,o[r],s));return c`<svg
    class="timeline"
    width="${t.width}"
    height="${b(t.height)}"
    role="group"
    aria-label="Contacts by level and date"
  >
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="hatchline" d="M0 0V6" />
      </pattern>
    </defs>
    ${xa(t,e)} ${a} ${i} ${va(t,e,n)}
  </svg>`}async function Sa(e,t){const s=await y(`/engagements/${t}`).catch(o=>o);if(s instanceof Error)return c`<h2>${s.status===404?"No such contact in what may be seen":s.title}</h2>`;const a=[...new Set(s.issues.map(({issue:o})=>o))].map(o=>P(`issue/${o}/${s.id}`,e.issue(o)));return c`<h2>${_(N("engagement",...s.id.split("/")),`${tt(s)}, ${p(s.when.value)}`)}</h2>
    <p>
      ${C(s.level)}. ${U(e,s.parties)}. ${P(`engagement/${s.id}`,g(s.documents.length,"text"))}.
    </p>
    <p>${a.length?c`On: ${Ct(a,", ")}`:"Of no issue is said that it was raised."}</p>`}const _a=600,Na=async({seen:e})=>(await y("/documents",{...lt(),columns:e.documents>_a?"date,side":"date,side,document,title,path",limit:0})).rows,Bt=3;function Oa(e,t,s,n,a){const o=d=>Math.round(n.scale(S(d.date).first)/Bt)*Bt;if(s.every(({document:d})=>d))return s.map(d=>{const u=`${d.title||d.path}, ${p(d.date)}`;return c`<a href="${w({},N("doc",d.document))}" tabindex="-1" aria-label="${u}"
        ><title>${u}</title><rect class="rug ${t}" x="${o(d)-1}" y="${a-7}" width="3" height="12"
      /></a>`});const i=new Map;for(const d of s)i.set(o(d),(i.get(o(d))??0)+1);const l=Math.max(...i.values()),r=[...i].map(([d,u])=>{const h=Math.max(2,Math.round(u/l*13));return`M${d} ${a+5}v${-h}h${Bt-.5}v${h}z`});return[c`<path class="rug ${t}" d="${r.join("")}"><title>${g(s.length,"text")}: ${e.sideName(t)}</title></path>`]}function Aa(e,t,s,n){if(s.narrow)return null;const a=n.filter(({date:l})=>{const r=S(l);return r&&r.last>=t.window.first&&r.first<=t.window.last}),o=l=>a.some(r=>e.side(r.side)===l);return["A","M","P"].filter(l=>l==="P"||ot().length>(l==="A"?0:1)||o(l)).map((l,r)=>{const d=s.height-74+r*18,u=a.filter($=>e.side($.side)===l),h=`${e.sideName(l)}${l==="P"?" and others":""}: ${u.length||"no"} text${u.length===1?"":"s"}`;return c`<text class="lanesub" x="0" y="${d+4}">${h}</text>
      <path class="grid" d="M${s.begin} ${d+6}H${s.width}" />${u.length>0&&Oa(e,l,u,s,d)}`})}const Ta=e=>N("engagement",...e.split("/")),Ca={call:"speak",meeting:"meet",summit:"meet",visit:"meet",talks:"meet"},qa=400,Pa=["call","meeting","summit","visit","talks"];function ja({lanes:e,empty:t,contacts:s,today:n},a){const o=[...e,...t].find(({level:$})=>$==="leader"),i=ot().length===2,l=s.findLast($=>$.level==="leader"&&de($,n)),r=a.find(({planned_for:$})=>(S($)?.first??1/0)<n+qa);if(!o?.silence)return s.length?"No contact between leaders whose day is known":"No contacts in the record";const d=o.silence.most===0?"today":`${Y(o.silence)} ago`,u=i&&(!l||Pa.includes(l.kind))?`The leaders last spoke ${d}`:`The last contact of leaders was ${d}`;if(!r)return u;const h=i?`they plan to ${Ca[r.kind]??"be in contact"}`:"the next is planned";return`${u}; ${h} ${r.planned_for.length===10?"on":"in"} ${p(r.planned_for)}`}function La({lanes:e,empty:t,contacts:s,seen:n,today:a,outside:o}){const i=s.filter(({status:$})=>$==="held"),l=i.flatMap($=>$.days?$:[]),r=l.reduce(($,m)=>!$||m.days.first<$.days.first?m:$,null),d=l.reduce(($,m)=>!$||m.days.last>$.days.last?m:$,null),u=s.filter($=>!$.days).length,h=n.last&&T(a-31)>n.last;return c`${g(i.length,"contact")} held on
  ${g(e.length+t.length,"level")}${r&&c`, ${p(r.when)} to ${p(d.when)}`}. The number on a line is the
  silence between two contacts.
  ${u>0&&c`${g(u,"contact")} without a day ${u===1?"is":"are"} in the table only.`}
  ${o>0&&c`${g(o,"contact")} far from the texts’ years ${o===1?"is":"are"} in the table only.`}
  ${h&&c`The last text of the record is of ${p(n.last)}: what came after it the record cannot tell. `}
  ${_("/cadence","Gaps and silences",{since:v().query.get("since"),until:v().query.get("until")})}`}function Ea({years:e,window:t,chosen:s}){const{since:n="",until:a=""}=lt(),o=u=>w({...u,sel:null,next:null}),i=n===a?n:"",l=s&&!e.includes(i),r=t.last-t.first+1,d=u=>/^\d{4}$/.test(i)?o({since:String(Number(i)+u),until:String(Number(i)+u)}):o({since:T(t.first+u*r),until:T(t.last+u*r)});return c`<nav class="seg" aria-label="Years">
    ${s&&c`<a rel="prev" aria-label="Earlier" href="${d(-1)}"><kbd>[</kbd> earlier</a>`}
    <a href="${o({since:null,until:null})}" ${!s&&c`aria-current="true"`}>All years</a>
    ${e.map(u=>c`<a href="${o({since:u,until:u})}" ${u===i&&c`aria-current="true"`}>${u}</a>`)}
    ${l&&c`<a aria-current="true" href="${w({})}">${i?p(i):`${p(n)||"…"} to ${a?p(a):"now"}`}</a>`}
    ${s&&c`<a rel="next" aria-label="Later" href="${d(1)}">later <kbd>]</kbd></a>`}
  </nav>`}const Wa=({lanes:e})=>c`<figcaption class="legend">
    <span>${Q("call")} call</span><span>${Q("meeting")} meeting, visit, summit</span><span>${Q("talks")} talks and others</span>
    <span>${Q("meeting",!0)} planned, or not held</span>
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
  </figcaption>`,za=({empty:e})=>e.length>0&&c`<p class="muted">
    Not in the picture:
    ${e.map(({level:t,held:s,undated:n})=>`${C(t)} (${s} held, ${n} without a day)`).join(", ")}.
  </p>`,Da=300;async function Ia(e,t){let{contacts:s}=t,n;if(!t.single){const o={...At(),...lt(),limit:Da,next:v().query.get("next")},i=await y("/timeline",o),l=Number.parseInt(o.next??"0",10);s=i.rows.map((r,d)=>({...s[l+d],...r,gap:s[l+d]?.gap??null})),n=i.next}const a=o=>c`<tr data-item="${o.id}">
      <td>${_(Ta(o.id),p(o.when))}</td>
      <td>${C(o.level)}</td>
      <td>${Q(o.kind,!V(o))} ${tt(o)}</td>
      <td>${U(e,o.parties)}</td>
      <td class="num">${o.gap?Y(o.gap).replace(/ days?$/,""):"–"}</td>
      <td class="num">${P(`engagement/${o.id}`,o.documents)}</td>
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
    </p>`}`}const Ha=async({query:e},t)=>{const s=innerWidth<700,n=e.get("view")==="table",a={...At(),kind:null,level:"leader",status:null,became:"to_come",columns:"planned_for,kind,id"},[o,i,l]=await Promise.all([bn(t),y("/outlook",a),s||n?[]:Na(t.record)]),r=c`${Ea(o)} ${qt(n)} ${K("/timeline",{...At(),...lt()})}`,d=q("Timeline",ja(o,i.rows),La(o),r);if(!o.contacts.length)return c`${d}${ct("No contacts",c`${_("/timeline","All contacts of the record",{party:null})}`)}
    ${A(t,o.seen)}`;if(n)return c`${d} ${await Ia(t,o)} ${A(t,o.seen)}`;const u=o.contacts.filter(k=>k.id&&k.level==="leader"&&de(k,o.today)),h=e.get("sel")??u.at(-1)?.id??null,$=document.documentElement.clientWidth,m=s?Math.max(280,$-32):Math.min(1360,$-64),f=da(o,{width:m,narrow:s}),x=Ma(o,f,h,t.record.as_of,Aa(t,o,f,l));return{markup:c`${d}
      <figure>${x} ${Wa(o)}</figure>
      ${za(o)}
      <section class="peek" aria-live="polite">
        ${!h&&c`<p class="muted">Choose a bar or a year to see single contacts.</p>`}
      </section>
      ${A(t,o.seen)}`,start:k=>{h&&Sa(t,h).then(M=>k.querySelector(".peek").innerHTML=M.text)}}};function Ra(e){const t=new Map;for(const{change:n}of e)t.set(n,(t.get(n)??0)+1);return["misattributed","altered","spliced","trimmed","verbatim"].flatMap(n=>t.has(n)?[`${t.get(n)} ${n}`]:[]).join(", ")}function Fa(e,t,s,n){const{document:a,id:o}=s.quote;return c`<tr data-item="${a}/${o}">
    <td class="words">
      ${W(a,s.passage.span,s.passage.words)}
      ${s.changes.length>0&&c`<p class="drift"><small>against its source:</small> ${un(t.passage,s)}</p>`}
    </td>
    <td>${Zt(s===t?"source":s.change)}</td>
    <td>${n&&c`${_(N("doc",a),I(n))}<small>${G(e,n)}</small>`}</td>
  </tr>`}const Ka=async({path:e},t)=>{const s=await y(`/utterances/${e.join("/")}`),[n,...a]=s.quotes,o=new Map(s.documents.map(u=>[u.document,u])),i=s.actor?t.actor(s.actor):s.name||"speaker not said",l=a.filter(({change:u})=>u==="altered"||u==="misattributed").length,r=s.documents.flatMap(({date:u})=>u??[]).sort(),d=l?`${l} of ${g(a.length,"quote")} ${l===1?"alters":"alter"} these words`:`${g(a.length,"quote")} ${a.length===1?"keeps":"keep"} to these words`;return c`${q(c`Saying · ${i}`,d,c`${Ra(a)}. ${P(`utterance/${s.id}`,g(s.quotes.length,"passage"))} in
      ${g(s.documents.length,"text")}.`)}
    <section class="quote">
      <h2>The source</h2>
      <blockquote>${W(n.quote.document,n.passage.span,`“${n.passage.words}”`)}</blockquote>
      <p>${i} ${o.get(n.quote.document)&&c`<small>${G(t,o.get(n.quote.document))}</small>`}</p>
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
          ${s.quotes.map(u=>Fa(t,n,u,o.get(u.quote.document)))}
        </tbody>
      </table>
    </div>
    ${A(t,{documents:s.documents.length,first:r[0],last:r.at(-1)})}`},Ua={claim:Is,claims:Us,commitments:tn,desk:dn,engagement:qn,outlook:Wn,quotes:Fn,search:Gn,timeline:Ha,utterance:Ka},Wt=e=>document.querySelector(e),j=Wt("#main"),dt=Wt("#drawer");let $t=0,Se="",_e=null,ne=null,Ne;const Xa=c`<div class="state" aria-busy="true">
  <p>Reading the record</p>
  <div class="wait"></div>
</div>`,ns=e=>{const t=e instanceof ht?e:new ht(0,"page","This view could not be drawn",String(e));return c`<div class="state err" role="alert">
    <h1>${t.title}</h1>
    <p>${t.detail}</p>
    <p><code>${t.code}</code> · <a href="${w({})}">Try again</a> · <a href="${w({},"/timeline")}">Timeline</a></p>
  </div>`},Va=async()=>c`<div class="state">
    <h1>No such page</h1>
    <p><a href="${w({},"/timeline")}">Timeline</a></p>
  </div>`;async function Ba(e){const t=v(),n=await(Ua[t.path[0]]??Va)({...t,path:t.path.slice(1)},e);return"markup"in n?n:{markup:n}}async function Ja(e){const t=v().query.get("ev"),[s,n]=[_e,$t];if(_e=t,document.body.classList.toggle("with-drawer",!!t),t&&t!==s){const a=await fs(e,t).catch(ns);if(n!==$t)return;dt.innerHTML=a.text,dt.hidden=!1,dt.focus({preventScroll:!0})}else t||(dt.hidden=!0,s&&ne&&j.querySelector(`a[href="${CSS.escape(ne)}"]`)?.focus({preventScroll:!0}))}function Qa(e,t){const s=j.querySelector("h1")?.textContent??"";document.title=s?`${s} – Readout`:"Readout",e?t&&!v().query.get("ev")&&je(j.querySelector(`[data-item="${CSS.escape(t)}"], [data-key="${CSS.escape(t)}"]`)):(Wt("#live").textContent=s,scrollTo(0,0),v().query.get("ev")||j.focus({preventScroll:!0}))}async function zt(){const e=++$t;j.setAttribute("aria-busy","true");const t=location.pathname===Se,s=document.activeElement,n=s?.dataset.item??s?.dataset.key,a=setTimeout(()=>e===$t&&(j.innerHTML=Xa.text),300);let o=null,i;try{o=await Le(),i=await Ba(o)}catch(l){i={markup:ns(l)}}clearTimeout(a),e===$t&&(j.removeAttribute("aria-busy"),Ne?.(),Wt("#top").innerHTML=gs(o).text,j.className=`v-${v().path[0]}`,j.innerHTML=i.markup.text,Ne=i.start?.(j),Se=location.pathname,Qa(t,n),o&&await Ja(o))}function Dt(e){history.pushState(null,"",e),zt()}addEventListener("click",e=>{const t=e.target.closest?.("a[href]");if(!t||e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey)return;const s=t.getAttribute("href");s!=="#main"&&(t.hasAttribute("download")||t.hasAttribute("target")||!s.startsWith("/")||s.startsWith("/api/")||(e.preventDefault(),t.matches(".ev, .cell")&&(ne=s),Dt(s)))});addEventListener("change",e=>{const t=e.target;t.dataset.param&&Dt(w({[t.dataset.param]:t.value.includes("|")?t.value.split("|"):t.value,next:null}))});addEventListener("submit",e=>{e.preventDefault();const t=e.target,s=Object.fromEntries([...new FormData(t)].map(([n,a])=>[n,String(a)]));Dt(w(s,t.dataset.to??location.pathname))});addEventListener("popstate",()=>void zt());let Oe=innerWidth;addEventListener("resize",()=>{innerWidth!==Oe&&zt(),Oe=innerWidth});async function Ya(){if(location.pathname==="/"){const e=(await Le().catch(()=>null))?.record.pairs[0]?.parties??[];history.replaceState(null,"",w({party:e},"/timeline"))}await zt()}qe();ks({main:j,drawer:dt,help:document.querySelector("#help"),go:Dt});Ya();
