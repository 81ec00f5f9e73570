const Gs=["party","as_of","known"],M=()=>({path:location.pathname.split("/").slice(1).map(decodeURIComponent),query:new URLSearchParams(location.search)}),S=(...e)=>"/"+e.map(t=>encodeURIComponent(t).replaceAll("%3A",":")).join("/"),b=(e,t)=>{const s=M().query,n=new URLSearchParams(t?[...s].filter(([o])=>Gs.includes(o)):s);for(const[o,c]of Object.entries(e)){n.delete(o);for(const l of Array.isArray(c)?c:[c])(l||l===0)&&n.append(o,String(l))}const a=n.toString().replaceAll("%3A",":").replaceAll("%2F","/");return(t??location.pathname)+(a?"?"+a:"")};class it extends Error{constructor(t,s,n,a){super(`${n}: ${a}`),this.status=t,this.code=s,this.title=n,this.detail=a}}const dt=new Map,Ys=60,Xt=(e,t={})=>{const s=new URLSearchParams;for(const n of["as_of","known"])M().query.get(n)&&s.set(n,M().query.get(n));for(const[n,a]of Object.entries(t))for(const o of Array.isArray(a)?a:[a])o!=null&&o!==""&&s.append(n,String(o));return`/api/v1${e}${s.size?"?"+s:""}`};async function Zs(e){const t=await fetch(e).catch(()=>{throw new it(0,"no-server","The server does not answer","it was stopped, or the connection is lost")}),s=await t.json().catch(()=>({}));if(t.ok)return s;const n=String(s.type??"").replace("/problems/","");throw new it(t.status,n,s.title??"The record could not be asked",s.detail??t.statusText)}function y(e,t){const s=Xt(e,t);let n=dt.get(s);return n||(n=Zs(s),dt.set(s,n),n.catch(()=>dt.delete(s)),dt.size>Ys&&dt.delete(dt.keys().next().value)),n}const D=()=>M().query.getAll("party");class Oe{constructor(t){this.text=t}}const tn=/[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,$t=e=>e.replace(tn,t=>t>=" "&&t<""?`&#${t.charCodeAt(0)};`:"�"),ms=e=>e==null||e===!1?"":Array.isArray(e)?e.map(ms).join(""):e instanceof Oe?e.text:$t(String(e)),i=(e,...t)=>new Oe(e.reduce((s,n,a)=>s+n+(a<t.length?ms(t[a]):""),"")),Jt=(e,t)=>e.flatMap((s,n)=>n?[t,s]:[s]),p=(e,t,s=t+"s")=>`${e.toLocaleString("en").replaceAll(","," ")} ${e===1?t:s}`,O=e=>{const t=e.replaceAll("_"," ");return t.charAt(0).toUpperCase()+t.slice(1)},ae=["Jan","Feb","Mar","Apr","May","June","July","Aug","Sept","Oct","Nov","Dec"],en={SP:"spring",SU:"summer",FA:"autumn",WI:"winter"};function g(e,t=!0){if(!e||/^XXXX-(?!\d\d-\d\d)/.test(e))return"day not known";if(e.startsWith("XXXX"))return`${Number(e.slice(8,10))} ${ae[Number(e.slice(5,7))-1]}`;if(e.includes("/"))return e.split("/").map(c=>g(c,t)).join(" to ");if(/^\d{3}X$/.test(e))return`${e.slice(0,3)}0s`;const s=/^(\d{4})-(\d\d)-(\d\d)/.exec(e),n=(c,l)=>t?`${c} ${l}`:c;if(s)return n(`${Number(s[3])} ${ae[Number(s[2])-1]}`,s[1]);const a=/^(\d{4})-(\d\d)$/.exec(e);if(a)return n(ae[Number(a[2])-1],a[1]);const o=/^(\d{4})-(?:(SP|SU|FA|WI)|Q(\d)|H(\d)|W(\d\d)(?:-\w+)?)$/.exec(e);return o?o[2]?n(en[o[2]],o[1]):o[3]?n(`quarter ${o[3]}`,o[1]):n(o[4]?`half ${o[4]}`:`week ${Number(o[5])}`,o[1]):e.replaceAll("-","‑")}function R(e){const t=/T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(e??"");return g(e)+(t?`, ${t[1]}${t[2]?" "+t[2].replace("Z","UTC"):""}`:"")}const _t=(e,t,s)=>Math.round(Date.UTC(e,t,s)/864e5),ct=(e,t,s)=>({first:_t(e,t,1),last:_t(e,t+s,0)});function sn(e,t){const[,s,n]=/^W(\d\d)(?:-([1-7]|WE))?$/.exec(t)??[];if(!s)return null;const a=_t(e,0,4),o=a-((a+3)%7+7)%7+7*(Number(s)-1);return n?n==="WE"?{first:o+5,last:o+6}:{first:o+Number(n)-1,last:o+Number(n)-1}:{first:o,last:o+6}}function nn(e,t){const s={SP:2,SU:5,FA:8}[t];if(s)return ct(e,s,3);if(t==="WI")return ct(e-1,11,15);const n=/^([QH])([1-4])$/.exec(t);return n?n[1]==="Q"?ct(e,(Number(n[2])-1)*3,3):ct(e,(Number(n[2])-1)*6,6):sn(e,t)}function N(e){const[t,s]=(e??"").split("/");if(s){const[l,r]=[N(t),N(s)];return l&&r&&r.last>=l.first?{first:l.first,last:r.last}:null}const n=/^(\d{3})X$/.exec(t);if(n)return ct(Number(n[1])*10,0,120);const a=/^(\d{4})(?:-(\d\d)(?:-(\d\d|XX))?)?(?=$|T)/.exec(t);if(!a)return/^\d{4}-/.test(t)?nn(Number(t.slice(0,4)),t.slice(5)):null;const[o,c]=[Number(a[1]),Number(a[2])-1];return a[2]?!a[3]||a[3]==="XX"?ct(o,c,1):{first:_t(o,c,Number(a[3])),last:_t(o,c,Number(a[3]))}:ct(o,0,12)}const T=e=>new Date(e*864e5).toISOString().slice(0,10),an={channel:"talks",consultation:"consultations"},Qt={leader:"Leaders",ministerial_strategic:"Ministers and advisers",working:"Working level",military:"Military",multilateral:"Multilateral",parliamentary:"Parliaments",other:"Other",unspecified:"Level not known"},L=e=>Qt[e]??O(e),V=e=>an[e]??e.replaceAll("_"," "),C=(e,t,s,n)=>i`<header class="head">
    <p class="kicker">${e}</p>
    <h1>${t}</h1>
    ${s&&i`<p class="deck">${s}</p>`} ${n&&i`<div class="tools">${n}</div>`}
  </header>`,A=(e,t,s)=>i`<p class="coverage">
    <b>Coverage</b> ${p(t.documents,"text")}${t.first&&i`, ${g(t.first)} to ${g(t.last)}`}. ${s} As of
    ${g(e.record.as_of)}. Times keep the zone of their source.
  </p>`,at=e=>i`<a class="btn" data-key="t" href="${b({view:e?null:"table"})}"
    >${e?"Show as chart":"Show as table"} <kbd>t</kbd></a
  >`,H=(e,t,s="CSV")=>i`<a class="btn" href="${Xt(e,{limit:0,...t,format:"csv"})}" download="${e.slice(1).replaceAll("/","-")}.csv"
    >${s}</a
  >`,on=()=>D().length===2&&i`<a class="btn" href="${Xt("/brief",{party:D()})}" download="brief.html">Briefing</a>`,j=(e,t,s="")=>i`<a class="ev ${s}" href="${b({ev:e})}">${t}</a>`,x=(e,t,s={})=>i`<a href="${b(s,e)}">${t}</a>`,I=(e,t,s)=>x(S("doc",e),s,{at:Array.isArray(t)?t.join("-"):t}),mt=(e,t,s)=>i`<i class="side ${e.side(t)}">${s??e.actor(t)}</i>`,q=e=>e.title||e.path,X=(e,t)=>i`<i class="side ${e.side(t.side)}">${t.outlet||(t.side?e.actor(t.side):"outlet not known")}</i
    >, <time>${R(t.published??t.date)}</time>`,Y=(e,t)=>i`<div class="state">
    <h2>${e}</h2>
    <p>${t}</p>
  </div>`;function Ne(e,t,s,n,a=7){const o=`glyph${t?" planned":""}`;return e==="call"?i`<circle class="${o}" cx="${s}" cy="${n}" r="${a}" />`:e==="meeting"||e==="visit"||e==="summit"?i`<rect class="${o}" x="${s-a+.5}" y="${n-a+.5}" width="${2*a-1}" height="${2*a-1}" />`:i`<path class="${o}" d="M${s} ${n-a-1}L${s+a+1} ${n}L${s} ${n+a+1}L${s-a-1} ${n}Z" />`}const nt=(e,t=!1)=>i`<svg class="mini" width="18" height="18" aria-hidden="true">${Ne(e,t,9,9,6)}</svg>`,cn=["planned","proposed","hypothetical","cancelled","denied","suspended"],W=e=>!cn.includes(e.status),Z=e=>(W(e)?O(V(e.kind)):`${O(e.status)} ${V(e.kind)}`)+(e.place?`, ${e.place}`:""),F=(e,t)=>t.map(s=>e.actor(s)).join(", ")||"parties not known";class lt{constructor(t){this.all=t;const s=new TextEncoder().encode(t);this.bytes=s.length===t.length?null:s}bytes;table=null;static decoder=new TextDecoder;slice(t,s){return this.bytes?lt.decoder.decode(this.bytes.subarray(t,s)):this.all.slice(t,s)}get size(){return this.bytes?this.bytes.length:this.all.length}unitOf(t){const s=Math.max(0,Math.min(t,this.size));return this.bytes?this.units[s]:s}byteOf(t){if(!this.bytes)return Math.min(t,this.size);let[s,n]=[0,this.size];for(;s<n;){const a=s+n>>1;this.units[a]<t?s=a+1:n=a}return s}get units(){if(this.table)return this.table;const t=new Uint32Array(this.size+1);let s=0;for(let n=0;n<this.all.length;++n){const a=this.all.codePointAt(n),o=a<128?1:a<2048?2:a<65536?3:4;t.fill(n,s,s+o),s+=o,o===4&&++n}return t[s]=this.all.length,this.table=t}}const ln={engagement:async e=>(await y(`/engagements/${e}`)).mentions,utterance:async e=>(await y(`/utterances/${e}`)).quotes.map(t=>t.passage),commitment:async e=>(await y(`/commitments/${e}`)).history.map(t=>t.passage),claim:async e=>(await y(`/claims/${e}`)).readings.flatMap(t=>t.evidence),fact:async e=>[await y(`/documents/${e.replace("/","/facts/")}`)],issue:async e=>{const[t,...s]=e.split("/");return(await y("/issues",{issue:t,engagement:s.join("/"),limit:0})).rows.filter(a=>a.issue===t&&(!s.length||a.engagement===s.join("/")))},span:async e=>{const[t,s]=e.split("/");return s.split(",").map(n=>({document:t,span:n.split("-").map(Number)}))}};function rn(e,t,[s,n]){const a=t.find(({span:d})=>d[0]<=s&&s<d[1])?.span??[s,n],o=Math.max(a[0],s-300),c=Math.max(n,Math.min(a[1],n+300)),[l,r]=[o>a[0]?"…":"",c<a[1]?"…":""];return i`${l}${e.slice(o,s)}<mark>${e.slice(s,n)}</mark>${e.slice(n,c)}${r}`}async function dn(e,t){const s=await y(`/documents/${e}`,{layers:"blocks,metadata"}),n=new lt(s.text),a=[...new Map(t.map(({span:o})=>[o.join(),o])).values()].sort((o,c)=>o[0]-c[0]);return{head:{document:e,date:s.published?.value??null,outlet:s.outlet?.value??null,title:s.title?.value??null,genre:s.genre,side:s.side,path:s.path},passages:a.map(o=>({span:o,markup:rn(n,s.blocks??[],o)}))}}async function hn(e,t){const s=t.indexOf("/"),n=ln[t.slice(0,s)],a=n?await n(t.slice(s+1)):[],o=[...new Set(a.map(r=>r.document))],c=await Promise.all(o.map(r=>dn(r,a.filter(d=>d.document===r))));c.sort((r,d)=>(r.head.date??"9").localeCompare(d.head.date??"9"));const l=c.reduce((r,d)=>r+d.passages.length,0);return i`<header>
      <h2>${p(l,"passage")}, ${p(c.length,"text")}</h2>
      <a class="btn" data-close href="${b({ev:null})}">Close <kbd>Esc</kbd></a>
    </header>
    ${c.map(({head:r,passages:d})=>i`<section>
          <h3><a href="${b({},S("doc",r.document))}">${q(r)}</a></h3>
          <small>${X(e,r)}</small>
          ${d.map(({span:h,markup:$})=>i`<p class="passage">${I(r.document,h,$)}</p>`)}
        </section>`)}`}const fs=[["/timeline","Timeline","t",["engagement","cadence"]],["/matrix","Issues","i",["issue"]],["/compare","Compare","o",[]],["/quotes","Quotes","q",["utterance"]],["/claims","Claims","c",["claim"]],["/commitments","Commitments","m",[]],["/lineage","Lineage","l",[]],["/desk","Desk","d",[]]],Dt=()=>localStorage.getItem("theme")??(matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"),ps=()=>{document.documentElement.dataset.theme=Dt()};function Ee(){localStorage.setItem("theme",Dt()==="dark"?"light":"dark"),ps();for(const e of document.querySelectorAll("[data-theme-toggle]"))e.textContent=Dt()==="dark"?"Light":"Dark"}function un(e){const t=D().join("|"),s=e.record.pairs.map(({parties:n,contacts:a})=>({value:n.join("|"),contacts:a,parties:n}));return t&&!s.some(({value:n})=>n===t)&&s.unshift({value:t,contacts:0,parties:t.split("|")}),i`<label class="pairpick"
    ><span class="sr">Whose contacts</span>
    <select data-param="party">
      <option value="" ${!t&&i`selected`}>All states</option>
      ${s.map(({value:n,contacts:a,parties:o})=>i`<option value="${n}" ${n===t&&i`selected`}>
            ${o.map(c=>e.actor(c)).join(" and ")}${a>0&&` (${a})`}
          </option>`)}
    </select></label
  >`}function $n(e){const t=M().path[0]??"",s=M().query.get("as_of")??"";return e?i`<a class="mark-word" href="${b({},"/timeline")}">Readout</a>${un(e)}
    <nav aria-label="Views">
      ${fs.map(([n,a,,o])=>i`<a href="${b({},n)}" ${(n==="/"+t||o.includes(t))&&i`aria-current="page"`}>${a}</a>`)}
    </nav>
    <form data-to="/search" role="search">
      <input name="q" aria-label="Search the record" placeholder="Search" autocomplete="off" /><kbd>/</kbd>
    </form>
    <label class="asofpick"
      ><span>as of</span> <input type="date" data-param="as_of" value="${s.slice(0,10)}" max="${e.record.as_of}"
    /></label>
    <button type="button" data-theme-toggle aria-label="Light or dark">${Dt()==="dark"?"Light":"Dark"}</button>`:i`<a class="mark-word" href="/">Readout</a>`}const mn=[["j  k","next, previous item"],["J  K","next, previous fact of any layer (reader)"],["Enter","open it (timeline: once selects, twice opens)"],["Esc","close what is open"],["e","passages behind the item"],["/","search"],["[  ]","previous, next in the series"],["t","chart or table"],["c","what was cut (reader)"],["g then t i o q c m l d","go to a view"],["\\","light or dark"],["?","this list"]],gs=()=>localStorage.getItem("keys")!=="off";function bs(e){if(!e)return;(e.matches("a, [tabindex], button, select, input")?e:e.querySelector("a, [tabindex], button"))?.focus({preventScroll:!0}),e.scrollIntoView({block:"nearest"})}const fn=e=>e.getClientRects().length>0;function We({main:e,drawer:t},s){const n=t.hidden?[...e.querySelectorAll("[data-item]")].filter(fn):[...t.querySelectorAll(".passage a")],a=document.activeElement;let o=n.findIndex(l=>l===a||l.contains(a));o<0&&t.hidden&&(o=n.findIndex(l=>l.matches(".on")));const c=o<0?s>0?0:n.length-1:o+s;bs(n[Math.max(0,Math.min(n.length-1,c))]??null)}function Ie({main:e,go:t},s){const n=new CustomEvent("stepfact",{detail:{by:s,go:t},bubbles:!0});e.querySelector(".reader")?.dispatchEvent(n)}function pn(e){const t=s=>s.split("  ").map(n=>i`<kbd>${n}</kbd> `);e.innerHTML=i`<h2>Keyboard</h2>
    <dl>
      ${mn.map(([s,n])=>i`<dt>${t(s)}</dt>
            <dd>${n}</dd>`)}
    </dl>
    <p>
      <label><input type="checkbox" data-keys ${gs()&&i`checked`} /> Single keys are on</label>
    </p>
    <form method="dialog"><button>Close</button></form>`.text,e.querySelector("[data-keys]").onchange=s=>localStorage.setItem("keys",s.target.checked?"on":"off"),e.showModal()}function gn({drawer:e,go:t}){const{query:s}=M();!e.hidden||s.get("ev")?t(b({ev:null})):(s.get("sel")||s.get("open")||s.get("at"))&&t(b({sel:null,open:null,at:null}))}function bn(e,t){const s=document.activeElement,n=s?.closest("[data-item]");!s||!n||(n.dataset.opens&&M().query.get("sel")===n.dataset.item?(t.preventDefault(),e.go(n.dataset.opens)):s===n&&!s.matches("a")&&n.querySelector("a")?.click())}function wn(e){const{main:t,help:s,go:n}=e;let a=0;const o=r=>t.querySelector(r)?.click(),l={j:()=>We(e,1),k:()=>We(e,-1),J:()=>Ie(e,1),K:()=>Ie(e,-1),g:()=>void(a=performance.now()),"/":()=>(document.querySelector(".ask input")??document.querySelector("#top input[name=q]"))?.focus(),"?":()=>pn(s),"[":()=>o("[rel=prev]"),"]":()=>o("[rel=next]"),t:()=>o("[data-key=t]"),c:()=>o("[data-key=c]"),e:()=>document.activeElement?.closest("[data-item]")?.querySelector(".ev, .cell")?.click(),"\\":Ee};addEventListener("keydown",r=>{const d=r.target;if(d.matches("input:not([type=checkbox]), select, textarea")){r.key==="Escape"&&d.blur();return}if(r.ctrlKey||r.metaKey||r.altKey||s.open)return;if(r.key==="Escape")return gn(e);if(r.key==="Enter")return bn(e,r);if(!gs())return;const h=a&&performance.now()-a<1500?fs.find(u=>u[2]===r.key):void 0;if(a=0,h)return n(b({},h[0]));const $=l[r.key];$&&(r.preventDefault(),$())}),addEventListener("click",r=>{r.target.closest?.("[data-theme-toggle]")&&Ee()})}const yn=e=>e.slice(e.indexOf(".")+1).split("_").map(t=>t.charAt(0).toUpperCase()+t.slice(1)+(t.length===1?".":"")).join(" ");class vn{constructor(t){this.record=t;const s=D().map(n=>n.split(".")[0]);this.sides=[...new Set([...s,...t.sides,...t.pairs[0]?.parties??[]])].slice(0,2)}sides;actor(t){return t?this.record.actors[t]??yn(t):"not said"}issue(t){return t?this.record.issues[t]??O(t):""}channel(t){return this.record.channels[t]??O(t)}side(t){const s=t?.split(".")[0];return s&&s===this.sides[0]?"A":s&&s===this.sides[1]?"M":"P"}sideName(t){return t==="P"?"Press":this.actor(this.sides[t==="A"?0:1])}}const ws=async()=>new vn(await y("/record")),P=(...e)=>{const{query:t}=M();return Object.fromEntries(e.filter(s=>t.get(s)).map(s=>[s,t.get(s)]))},Q=(e,t,s,n=O)=>{const a=M().query.get(e)??"";return i`<label
    >${t}
    <select data-param="${e}" data-key="${e}" aria-label="${t}">
      <option value="">any</option>
      ${[...new Set([...s,...a?[a]:[]])].map(o=>i`<option value="${o}" ${o===a&&i`selected`}>${n(o)}</option>`)}
    </select></label
  >`},ft=(e,t,s,n=[])=>{const a=M().query.get(e)??"",o=[...new Set(n)].filter(Boolean).sort((c,l)=>c.localeCompare(l));return i`<label
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
    >${o.length>0&&i`<datalist id="known-${e}">${o.slice(0,300).map(c=>i`<option value="${c}"></option>`)}</datalist>`}`},Nt=()=>i`${ft("since","From","2023-06-01")}${ft("until","to","2024-12")}`,G=e=>i`<a href="${b(Object.fromEntries([...e,"next"].map(t=>[t,null])))}">Clear the filters</a>`,ys=()=>Number.parseInt(M().query.get("next")??"",10)||0;function bt(e,t,s=t+"s"){const n=ys(),a=p(e.found,t,s);return!n&&!e.next?i`<p class="rowsnext muted">All ${a}.</p>`:i`<p class="rowsnext">
    <span class="muted">${p(n+1,"")}to ${p(n+e.rows.length,"")}of ${a}</span>
    ${n>0&&i`<a class="btn" rel="prev" href="${b({next:null})}">First page</a>`}
    ${e.next&&i`<a class="btn" rel="next" href="${b({next:e.next})}">Next ${t===s?"rows":s} <kbd>]</kbd></a>`}
  </p>`}const Ae=(e,t)=>({from:e,to:t,least:Math.max(0,t.first-e.last),most:t.last-e.first}),z=({least:e,most:t})=>(e===t?`${t}`:`${e} to ${t}`)+(t===1?" day":" days"),xn=800,ze=Object.keys(Qt),Rt=()=>({party:D(),...P("actor","kind","level","status")}),wt=()=>P("since","until"),De=async(e,t)=>y("/timeline",{...Rt(),...e,columns:t,limit:0}),kn=(e,t,s)=>!t&&!s||/^\d/.test(e)&&(!t||e>=t.slice(0,e.length))&&(!s||e.slice(0,s.length)<=s);function Mn(e){const t=new Map;return e.map(s=>{const n=N(s.when),a=t.get(s.level);if(!n||s.status!=="held")return{...s,days:n,gap:null};t.set(s.level,n);const o=a?Ae(a,n):null;return{...s,days:n,gap:o&&o.most>0?o:null}})}const Mt=e=>Number(T(e).slice(0,4)),vs=e=>N(String(e)).first;function xs(e,t){const[s,n]=[N(e.first)?.first??t,N(e.last)?.last??t];return{first:vs(Mt(s)-1),last:Math.min(t,n)+400}}function Sn(e,t,s){const{since:n,until:a}=wt(),o=N(n)?.first,c=N(a)?.last;if(o!==void 0&&c!==void 0)return{first:o,last:Math.max(c,o+1)};const l=xs(t,s),r=e.flatMap(({days:m})=>m&&m.first>=l.first&&m.last<=l.last?m:[]),d=o??Math.min(l.last-500,...r.map(m=>m.first)),h=c??Math.max(l.last-400,...r.map(m=>m.last)),$=c??(s-h<(h-d)/3?Math.max(s,h):h),u=Math.max(1,$-d);return{first:o===void 0&&u>900?vs(Mt(d)):d,last:$+Math.ceil(u/($<s?12:40))}}const Ce=({status:e,days:t},s)=>e==="held"&&!!t&&t.first<=s;function _n(e,t,s,n,a){return[...new Set(t.map(({level:c})=>c))].sort((c,l)=>ze.indexOf(c)-ze.indexOf(l)).map(c=>{const l=t.filter(d=>d.level===c),r=e.findLast(d=>d.level===c&&Ce(d,a))?.days;return{level:c,contacts:s.filter(d=>d.level===c),held:l.filter(({status:d})=>d==="held").length,planned:l.filter(({status:d})=>d==="planned"||d==="proposed").length,undated:l.filter(({days:d})=>!d||ks(d,n)).length,silence:r?Ae(r,{first:a,last:a}):null}})}function On(e,t,s,n=8){const a=xs(t,s);return[...new Set(e.flatMap(({days:l})=>l?Mt(l.first):[]))].filter(l=>l>=Mt(a.first)&&l<=Mt(a.last)).sort().slice(-n).map(String)}const ks=(e,t)=>e.first<e.last&&e.first<=t.first&&e.last>=t.last;async function Nn(e){const t=await De({},"when,level,kind,status"),{query:s}=M(),[n,a]=[s.get("since")??"",s.get("until")??""],o=N(e.record.as_of).first,c=Mn(t.rows),l=c.filter(({when:_})=>kn(_,n,a)),r=l.length<=xn;r&&(await De(wt(),"when,level,kind,status,parties,place,documents,id,series")).rows.forEach((tt,J)=>Object.assign(l[J]??{},tt));const d=Sn(c,t.seen,o),h=l.filter(({days:_})=>_&&_.last>=d.first&&_.first<=d.last&&!ks(_,d)),$=!!(n||a),u=$?0:c.filter(({days:_})=>_).length-h.length,m=_n(c,l,h,d,o),f=_=>!_.contacts.length,[v,w]=[m.filter(_=>!f(_)),m.filter(f)];return{seen:t.seen,lanes:v,empty:w,contacts:l,years:On(c,t.seen,o),window:d,chosen:$,outside:u,single:r,today:o}}const Ms=(e,t)=>{const s=e.last-e.first;return n=>(n-e.first)/s*t},Lt=11,An=13,Cn=e=>({first:Math.min(...e.map(({days:t})=>t.first)),last:Math.max(...e.map(({days:t})=>t.last))});function qn(e,t){const s=[];for(const n of e){const a=n.days,[o,c]=[t(a.first),t(a.last)],l=s.at(-1),r=c-o<Lt&&(!l||l.to-l.at<2*Lt);l&&o-l.to<Lt&&r?(l.contacts.push(n),l.days=Cn(l.contacts),l.form="cluster",l.to=Math.max(l.to,Math.min(c,l.at+2*Lt))):s.push({at:o,to:c,contacts:[n],days:a,form:c-o>2?"fuzzy":"glyph"})}return s}function Ss(e,t){if(t<28){const r=e-((e+3)%t+t)%t;return{first:r,last:r+t-1}}const s=Math.round(t/30.4),[n,a]=T(e).split("-").map(Number),o=n*12+a-1-(n*12+a-1)%s,c=Math.round(Date.UTC(Math.floor(o/12),o%12,1)/864e5),l=Math.round(Date.UTC(Math.floor((o+s)/12),(o+s)%12,0)/864e5);return{first:c,last:l}}const Ln=e=>[1,7,30.4,91.3,365.2,1826].find(t=>e(t)-e(0)>=An)??3652;function Tn(e,t){const s=Ln(t),n=new Map;for(const a of e){const o=Ss(a.days.first,s);if(a.days.last>o.last)continue;const c=n.get(o.first)??{at:t(o.first),to:t(o.last+1),contacts:[],days:o,form:"bar"};c.contacts.push(a),n.set(o.first,c)}return[...n.values()].sort((a,o)=>a.at-o.at)}const Pn=(e,t,s)=>e.length>s/18?Tn(e,t):qn(e,t);class jn{constructor(t,s){this.width=t,this.height=s}taken=[];take(t,s,n,a){this.taken.push([t,s,n,a])}place(t,s,n,a){return t<0||s<0||n>this.width||a>this.height||this.taken.some(([c,l,r,d])=>t<r+6&&n>c-6&&s<d&&a>l)?!1:(this.take(t,s,n,a),!0)}}const B=(e,t=!1)=>e.length*(t?7.1:6.3),Re="Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec".split(" ");function _s(e,t,s){const n=[],a=t(30)-t(0),o=[1,3,6,12,24,60,120,240].find(r=>a*r>=s)??480;if(a>4.3*s){for(let r=Ss(e.first,7).first;r<=e.last;r+=7)r>=e.first&&n.push({at:t(r),name:`${Number(T(r).slice(8))} ${Re[Number(T(r).slice(5,7))-1]}`,year:!1});return n}const[c,l]=T(e.first).split("-").map(Number);for(let r=Math.ceil((c*12+l-1)/o)*o;;r+=o){const d=N(`${Math.floor(r/12)}-${String(r%12+1).padStart(2,"0")}`)?.first;if(d===void 0||d>e.last)return n;d<e.first||n.push({at:t(d),name:r%12?Re[r%12]:String(r/12),year:r%12===0})}}const He=()=>({party:D(),...P("kind","level","since","until")}),Ht=(e,{lane:t,by:s})=>s==="level"?L(t):e.channel(t),It=e=>N(e).first,Fe=38,Ke=40;function En(e,t,s){const n=s?Number(s.slice(0,4))-3:0,a=e.flatMap(({gaps:o,first:c})=>[c,...o.map(({from:l})=>l)]).filter(o=>!!o&&Number(o.slice(0,4))>=n);return{first:Math.min(It(t)-30,...a.map(It)),last:It(t)}}function Wn(e,t,s,n,a){const c=[...new Set([e.first,...e.gaps.flatMap(({from:$,to:u})=>[$,u]),e.last])].filter($=>!!$).map(s).filter($=>$>=n&&$<=a),l=($,u,m)=>{if(!$)return null;const[f,v]=[Math.max(n,s($.from)),Math.min(a,s($.to))];if(v<=f)return null;const w=v-f>B(m,!0)+8;return i`<path class="${u}" d="M${f} ${t}H${v}" />${w&&i`<text class="gap ${u==="span"&&"longest"}" x="${(f+v)/2}" y="${t-6}" text-anchor="middle">${m}</text>`}`},{longest_gap:r,silent_for:d}=e,h=r&&s(r.to)>n?r:null;return i`<path class="lane" d="M${n} ${t}H${c.length?Math.max(...c):n}" />
    ${l(h,"span",h?z(h):"")} ${l(d,"silence",d?`${z(d)} so far`:"")}
    <path class="contact" d="${c.map($=>`M${$} ${t-6}v12`).join("")}" />`}function In(e,t,s,n){const a=n<668,o=a?8:220,c=En(t,e.record.as_of,s),l=Ms(c,n-o-12),r=m=>Math.round((o+l(It(m)))*10)/10,d=a?Fe+16:Fe,h=34+t.length*d,$=t.map((m,f)=>{const v=34+f*d+(a?34:18),w=Ht(e,m),_=w.length>30&&!a?`${w.slice(0,29)}…`:w;return i`<text class="lanename" x="0" y="${a?v-22:v}">${_}<title>${w}</title></text
      ><text class="lanesub" x="${a?B(w,!0)+14:0}" y="${a?v-22:v+14}"
        >${p(m.contacts,"contact")}</text
      >
      ${Wn(m,v,r,o,n-12)}`}),u=_s(c,l,46).map(({at:m,name:f})=>i`<path class="grid" d="M${Math.round(o+m)} 20V${h}" /><text class="year" x="${Math.round(o+m)+4}" y="14"
          >${f}</text
        >`);return i`<svg
    class="timeline cadence"
    width="${n}"
    height="${h}"
    role="img"
    aria-label="Contacts and gaps by level and channel"
  >
    ${u} ${$}
  </svg>`}const Ue=e=>i`<td class="num">${e?i`${z(e)}<small>${g(e.from)} to ${g(e.to)}</small>`:"–"}</td>`;function zn(e,t){const{since:s,until:n}=P("since","until"),a=t.by==="level"?x("/timeline",t.contacts,{level:t.lane,view:"table",since:s,until:n}):i`${t.contacts}`;return i`<tr data-item="${t.by}/${t.lane}">
    <th scope="row">
      ${t.by==="level"?x("/timeline",Ht(e,t),{level:t.lane,since:s,until:n}):Ht(e,t)}
    </th>
    <td class="num">${a}</td>
    <td class="num">${t.undated}</td>
    <td>${t.first?g(t.first):"–"}</td>
    <td>${t.last?g(t.last):"–"}</td>
    ${Ue(t.typical_gap)} ${Ue(t.longest_gap)}
    <td class="num">${t.silent_for?z(t.silent_for):"–"}</td>
  </tr>`}const Dn=(e,t)=>i`<div class="scroll">
    <table class="lanes">
      <thead>
        <tr>
          <th scope="col">Level or channel</th>
          <th scope="col" class="num">Contacts held</th>
          <th scope="col" class="num">Without a day</th>
          <th scope="col">First</th>
          <th scope="col">Last</th>
          <th scope="col" class="num">Gap in the middle</th>
          <th scope="col" class="num">Longest gap</th>
          <th scope="col" class="num">Silent for</th>
        </tr>
      </thead>
      ${["level","channel"].map(s=>i`<tbody>
            ${t.filter(n=>n.by===s).map(n=>zn(e,n))}
          </tbody>`)}
    </table>
  </div>`;function Rn(e,t){const n=t.filter(({by:a,silent_for:o,lane:c})=>a==="level"&&o&&c!=="unspecified"&&c!=="other").reduce((a,o)=>!a||o.silent_for.least>a.silent_for.least?o:a,null);return n?`Longest silence so far: ${Ht(e,n)}, ${z(n.silent_for)}`:"Of no level is known when it was last in contact"}const Hn=async({query:e},t)=>{const s=await y("/cadence",{...He(),limit:0}),n=s.rows,a=e.get("view")==="table",o=n.filter(({first:$})=>$).sort(($,u)=>+($.by==="channel")-+(u.by==="channel")||($.by==="channel"?u.contacts-$.contacts:0)),c=n.filter(({by:$})=>$==="channel").length,l=document.documentElement.clientWidth,r=l<700?Math.max(280,l-32):Math.min(1360,l-64),d=n.length-Math.min(o.length,Ke),h=i`<a class="btn" href="${b({},"/timeline")}">Timeline</a> ${at(a)} ${H("/cadence",He())}`;return i`${C("Cadence",Rn(t,n),i`${p(n.length-c,"level")} and ${p(c,"named channel")}. A tick is a contact that was held; the bold
    stretch is the longest gap between two, the dotted one the silence so far.`,h)}
  ${!n.length&&Y("No contacts were held",x("/cadence","All contacts of the record",{party:null}))}
  ${n.length>0&&(a?Dn(t,n):i`<figure>${In(t,o.slice(0,Ke),s.seen.first,r)}</figure>
        ${d>0&&i`<p class="muted">${d} more with fewer contacts, or none whose day is known, are in the table.</p>`}`)}
  ${A(t,s.seen)}`},oe=["contradicted","depends_on_scope","supported","record_too_thin"],qe=e=>e.split("_")[0],pt=e=>O(e).toLowerCase(),Gt=e=>i`<span class="dot ${qe(e)}"></span>${pt(e)}`,At=({least:e,most:t})=>e===t?`${e} ${e===1?"day":"days"}`:`${e} to ${t} days`,Be=365.2425/12,Fn=({least:e,most:t})=>{const[s,n]=[(e/Be).toFixed(1),(t/Be).toFixed(1)];return s===n?`${s} months`:`${s} to ${n} months`},Le=e=>e[0]===e[1]?g(e[0]):`${g(e[0])} to ${g(e[1])}`;function Kn([e,t]){for(const s of[e.slice(0,4),e.slice(0,7)]){const n=N(s);if(n&&T(n.first)===e&&T(n.last)===t)return s}return e}const Yt=(e,t=i`;<br />`)=>Jt(e.split("; ").map(s=>s.replace(/(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)/g,(n,a,o)=>Le([a,o])).replace(/\d{4}-\d\d-\d\d/g,n=>g(n))),t),ce=60,Un=84;function Bn(e){const t=Math.max(280,Math.min(860,innerWidth-48)),s=e.before.slice(0,ce),n=N(e.scope.at?.[1])??N(e.as_of);if(!s.length||!n)return i``;const a=m=>N(m.when)??{first:n.last-m.most,last:n.last-m.least},o=Math.min(...s.map(m=>a(m).first)),c=m=>40+(m-o)/Math.max(1,n.last-o)*(t-80),l=s.find(m=>e.asked?.engagements.includes(m.engagement)&&m.counts)??s.find(m=>m.counts),r=l?[c(n.last)]:[],d=(m,f)=>r.some(v=>Math.abs(v-f)<Un)?null:(r.push(f),i`<text class="nd" x="${f}" y="70" text-anchor="middle">${g(m.when)}</text>
      <text class="nk" x="${f}" y="84" text-anchor="middle">${V(m.kind)}</text>`),h=m=>{const{first:f,last:v}=a(m),[w,_]=[c(f),c(v)],tt=f===v?Ne(m.kind,!1,w,46,6):i`<rect class="fuzzy" x="${w}" y="41" width="${Math.max(7,_-w)}" height="10" rx="2" />`;return i`<a
      class="node"
      href="${b({ev:`engagement/${m.engagement}`})}"
      aria-label="${V(m.kind)}, ${g(m.when)}${m.counts?"":", does not count"}"
    >
      <rect class="hit" x="${w-9}" y="34" width="${Math.max(18,_-w+18)}" height="24" /><g class="${!m.counts&&"faint"}"
        >${tt}</g
      >${d(m,(w+_)/2)}
    </a>`},$=l?[l,...s.filter(m=>m!==l)]:s,u=l&&c(a(l).last);return i`<figure>
    <svg width="${t}" height="92" role="group" aria-label="Contacts before the claim; those outside the scope are faint">
      <path class="lane" d="M8 46H${t-8}" />
      ${u!=null&&i`<path class="span" d="M${u} 46H${c(n.last)}" />`}
      ${l&&u!=null&&i`<text class="gap longest" x="${(u+c(n.last))/2}" y="30" text-anchor="middle">${At(l)}</text>`}
      ${$.map(h)}
      <path class="asof" d="M${c(n.last)} 34V58" />
      <text class="nk" x="${c(n.last)}" y="84" text-anchor="middle">claim</text>
      <text class="nd" x="${c(n.last)}" y="70" text-anchor="middle">${g(T(n.last))}</text>
    </svg>
    ${e.before.length>ce&&i`<figcaption class="muted">The latest ${ce} of ${e.before.length} contacts; the table has all.</figcaption>`}
  </figure>`}const Vn=["conversation","call","meeting","talks","visit","summit"],Xn=["kind","level","months","reference","since","until"],Jn=e=>e==="conversation"?"conversation (call or meeting)":V(e),Os=e=>e==="any"?"any level":L(e).toLowerCase();function be(){const e=M().query.getAll("party");return{...P(...Xn),party:e.some(t=>t.includes("."))?e:[]}}const we=(e,t,s,n)=>i`<select class="chip" data-param="${e}" data-key="${e}" aria-label="${t}">
    ${n.map(([a,o])=>i`<option value="${a}" ${a===s&&i`selected`}>${o}</option>`)}
  </select>`,Ve=(e,t,s,n="text")=>i`<input
    class="chip"
    type="${n}"
    data-param="${e}"
    data-key="${e}"
    aria-label="${t}"
    value="${s}"
    size="10"
    ${n==="number"&&i`min="1" max="1200"`}
  />`;function Xe(e,t,s){const{parties:n}=t.scope,a=n[s],[o]=a.split("."),c=t.before.flatMap(h=>h.parties).filter(h=>h.split(".")[0]===o&&h!==o),l=[...new Set([a,...c])].slice(0,40),r=h=>n.map(($,u)=>u===s?h:$).join("|"),d=[r(o),`anyone of ${e.actor(o)}`];return we("party",`Side ${s+1}`,r(a),[...l.filter(h=>h!==o).map(h=>[r(h),e.actor(h)]),...a===o||n.some((h,$)=>$!==s&&h.includes("."))?[d]:[]])}function Qn({number:e,unit:t}){const s={month:1,year:12,decade:120};return e!==null&&t&&s[t]?String(e*s[t]):""}function Gn(e){const{form:t,reference:s,mod:n,number:a,unit:o}=e.scope,{query:c}=M();if(t==="first_in"||c.get("months")){const l=Qn(e.scope),r={LESS_THAN:"nearly",MORE_THAN:"more than",APPROX:"about"},d=!l&&a?` (said: ${a} ${o}s)`:"";return i`in ${!c.get("months")&&n&&r[n]} ${Ve("months","Months",c.get("months")??l,"number")}
    months${d}`}return t==="first_since"||c.get("reference")?i`since ${Ve("reference","Since when",c.get("reference")??(s?Kn(s):""))}`:null}function Yn(e,t){const{kind:s,level:n,parties:a,form:o,number:c,at:l}=t.scope,r=[...new Set([n,"leader","ministerial_strategic",...t.before.map(h=>h.level),"any"])],d={nth:c?`Number ${c} of all`:"Which of all",count:`${c??""} in all, counting each`,last:"The last",elapsed:"The time since the last",never:"Never a"};return i`<section class="formula">
    <h2>As read${o&&i` <small>${O(o).toLowerCase()}</small>`}</h2>
    <p class="chips">
      ${d[o??""]??"The first"}
      ${we("kind","Kind",s,[...new Set([s,...Vn])].map(h=>[h,Jn(h)]))}
      of
      ${we("level","Level",n,r.map(h=>[h,Os(h)]))}
      between
      ${a.length===2?i`${Xe(e,t,0)} and ${Xe(e,t,1)}`:i`<b>${F(e,a)}</b>`}
      ${Gn(t)}${l&&i`, as of ${Le(l)}`}
    </p>
    ${Object.values(be()).flat().length>0&&i`<p><a href="${b({kind:null,level:null,months:null,reference:null,party:null})}">As the text has it</a></p>`}
  </section>`}const Ns=e=>i`<small
    >${x(S("engagement",...e.engagement.split("/")),Z({kind:e.kind,status:"held"}))},
    ${L(e.level).toLowerCase()}, ${j(`engagement/${e.engagement}`,"passages")}</small
  >`;function Zn(e,t){const s=e.before.find(a=>t.engagements.includes(a.engagement))??e.before.find(a=>a.counts),{at:n}=e.scope;return i`<div class="compute">
    ${n&&i`<p><span>reference</span> ${Le(n)}</p>`}
    ${s&&i`<p>
      <span>${t.verdict==="contradicted"?"counter-example":"last that counts"}</span> ${g(s.when)} ${Ns(s)}
    </p>`}
    ${t.days&&i`<p class="sum"><span>difference</span> ${At(t.days)} = ${Fn(t.days)}</p>`}
    <p><span>in full</span> ${Yt(t.computation)}</p>
  </div>`}const ta=(e,t)=>i`<tr data-item="${t.kind}/${t.level}" class="${e.scope.kind===t.kind&&e.scope.level===t.level&&"on"}">
    <th scope="row"><a href="${b({kind:t.kind,level:t.level})}">${O(V(t.kind))}, ${Os(t.level)}</a></th>
    <td class="num">${t.days?At(t.days):"–"}</td>
    <td>${Gt(t.verdict)}</td>
  </tr>`;function ea(e,t){return i`<div class="scroll">
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
              <td>${Ns(s)}</td>
              <td>${g(s.when)}</td>
              <td>${F(e,s.parties)}</td>
              <td class="num">${At(s)}</td>
              <td>${s.counts?"yes":"no"}</td>
            </tr>`)}
      </tbody>
    </table>
  </div>`}function sa(e,t){const s=M().query.get("as_of");if(!e.as_of)return null;const n=a=>a?i`${Gt(a.asked?.verdict??a.verdict)}${a.asked?.days&&`, ${At(a.asked.days)}`}`:"the record had no such text";return i`<h2>Two clocks</h2>
    <dl>
      <dt>${g(s??e.as_of)}</dt>
      <dd>${n(s?e:t)} <small>by the texts until then</small></dd>
      <dt>Now</dt>
      <dd>${s?x(location.pathname,"see it from now",{as_of:null}):i`${n(e)} <small>by all texts</small>`}</dd>
    </dl>
    ${!s&&t&&i`<p><a href="${b({as_of:e.as_of})}">See the record as it was that day</a></p>`}`}const na=async({path:e,query:t},s)=>{const n=`/claims/${e.join("/")}`,a=await y(n,be()),o=a.as_of,c=o&&!t.get("as_of")?await y(n,{...be(),as_of:o}).catch(()=>null):null,l=t.get("view")==="table",r=a.asked,d=r?.verdict??a.verdict,{documents:h,origins:$,engagements:u,first:m,last:f}=a.coverage;return i`${C(i`${x("/claims","Claims")} · ${X(s,a.document)}`,`“${a.passage.words}”`,i`${I(a.claim.document,a.claim.id,q(a.document))}`,a.before.length>0&&at(l))}
    <div class="cols">
      <div>
        ${Yn(s,a)}
        <section class="verdict ${qe(d)}" aria-live="polite">
          <p class="v">${pt(d)}</p>
          ${r?Zn(a,r):i`<div class="compute">
                ${a.readings.map(v=>i`<p><span>${v.scope}</span> ${Yt(v.computation)}</p>`)}
                ${!a.readings.length&&i`<p>The text does not tell whose contacts are counted.</p>`}
              </div>`}
        </section>
        ${a.before.length>0&&(l?ea(s,a):Bn(a))}
      </div>
      <div class="rail">
        <h2>All readings</h2>
        <p class="muted">Taken together, as the text has it: <b>${pt(a.verdict)}</b></p>
        ${a.side_by_side.length>0&&i`<table class="readings">
          <thead class="sr">
            <tr>
              <th scope="col">Scope</th>
              <th scope="col">Days</th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            ${a.side_by_side.map(v=>ta(a,v))}
          </tbody>
        </table>`}
        ${sa(a,c)}
      </div>
    </div>
    ${A(s,{documents:h,first:m,last:f},i`${p($,"origin")}, ${p(u,"contact")} of these sides. `)}`},Je=["verdict","since","until"],As=e=>i`<form class="ask" data-to="/claims">
    <input
      name="sentence"
      value="${e}"
      aria-label="A sentence to check"
      placeholder="A sentence to check: “… their first call in nearly five months”"
      autocomplete="off"
    />
    <button>Check</button>
  </form>`,aa=({evidence:e})=>[...new Set(e.map(t=>t.document))].map((t,s)=>{const n=e.filter(a=>a.document===t).map(a=>a.span.join("-"));return i` ${j(`span/${t}/${n.join(",")}`,s?`and ${p(n.length,"passage")}`:p(n.length,"passage"))}`}),oa=e=>e.map(t=>i`<p><small>${t.scope}:</small> ${Yt(t.computation)} ${aa(t)} <small>${Gt(t.verdict)}</small></p>`);async function ca(e,t){const s=await y("/claims",{sentence:t}),n=s.rows[0],a=n?s.found===1?`“${n.claim}”: ${pt(n.verdict)}`:`${p(s.found,"claim")} in this sentence`:"No claim about contacts in this sentence";return i`${C(i`${x("/claims","Claims")} · a sentence`,a,i`Read as if it were written on ${g(n?.as_of??e.record.as_of)}; for another day change “as of” above.`)}
  ${As(t)}
  ${s.rows.map(o=>i`<section class="verdict ${qe(o.verdict)}" data-item="${o.fact}" tabindex="0">
        <h2 class="v">${pt(o.verdict)}</h2>
        <blockquote>“${o.claim}”</blockquote>
        <div class="compute">${oa(o.readings)}</div>
      </section>`)}
  ${!n&&Y("Nothing to compute",i`A claim counts or compares contacts and tells whose they are: “their first call in nearly five months”, “the third meeting of … and
    …”, “have not spoken since March”. ${x("/claims","The claims of the texts")}`)}
  ${A(e,s.seen)}`}const ia=e=>i`<div class="quote">
    <blockquote>
      <a data-item="${e.document}/${e.fact}" href="${b({},S("claim",e.document,e.fact))}">“${e.claim}”</a>
    </blockquote>
    <p>
      ${Gt(e.verdict)} <small>${e.outlet||"outlet not known"}, ${g(e.as_of)}</small>
      ${e.readings[0]&&i`<small>· ${e.readings[0].scope}: ${Yt(e.readings[0].computation,"; ")}</small>`}
    </p>
  </div>`,la=async(e,t)=>{const s=M().query.get("sentence")?.trim();if(s)return ca(t,s);const n=P(...Je),a=n.verdict??null,o={...n,verdict:null},[c,...l]=await Promise.all([y("/claims",{...n,next:M().query.get("next")}),...oe.map($=>y("/claims",{...o,verdict:$,limit:1}))]),r=Object.fromEntries(oe.map(($,u)=>[$,l[u].found])),d=l.reduce(($,u)=>$+u.found,0),h=($,u,m)=>i`<a href="${b({verdict:$,next:null})}" ${$===a&&i`aria-current="true"`}>${u} <small>${m}</small></a>`;return i`${C("Claims",d?`${r.contradicted?r.contradicted:"None"} of ${p(d,"claim")} ${r.contradicted===1?"is":"are"} contradicted by the record`:"No claims in these texts",`Sentences such as “first since” and “third in two years”, computed over the record as of their day. ${r.supported} supported, ${r.depends_on_scope} depend on scope; on ${r.record_too_thin} the record is too thin to tell.`,i`<nav class="seg" aria-label="Verdict">
        ${h(null,"all",d)} ${oe.map($=>h($,pt($),r[$]))}
      </nav>
      ${Nt()} ${H("/claims",n)}`)}
  ${As("")}
  ${c.rows.length?i`${c.rows.map(ia)} ${bt(c,"claim")}`:Y("No claim is left",G(Je))}
  ${A(t,c.seen)}`},Qe=["promised","under_way","stalled","done","not_done"],ie=["actor","issue","outcome","due","document","engagement","since","until"],ra=20,Ge={past:"past",to_come:"to come",not_given:"not given"},Cs=({id:e},t)=>b({open:t?null:e}),qs=e=>M().query.get("open")===e.id;function da(e,t){const[s,n]=[N(e),N(t)];return s&&n?n.first-s.last:null}function Ls(e,t){if(!e.due)return"no date given";const s=N(e.due)?.last;return e.status!=="done"&&s!==void 0&&t!==void 0&&T(s)<t?i`<b class="late">due ${g(e.due)}</b>`:`due ${g(e.due)}`}function Ts(e,t){if(!e.last)return"day not known";if(e.status==="done")return`done ${g(e.last)}`;const s=da(e.last,t);return s===null||s<=0?`last word ${g(e.last)}`:`nothing found for ${p(s,"day")}`}function Ps(e,t){const s=new Map;for(const a of t.by){const o=a.split(".")[0];s.set(e.side(a)==="P"?a:o,e.side(a)==="P"?e.actor(a):e.actor(o))}const n=[...s];return i`${n.slice(0,3).map(([a,o])=>i`${mt(e,a,o)} `)}${n.length>3&&`and ${n.length-3} more `}`}async function js(e,t){const s=await y(`/commitments/${t.id}`),n=new Map(s.documents.map(a=>[a.document,a]));return i`<ol class="hist">
    ${s.history.map(a=>i`<li>
          <small
            >${g(a.when)} ·
            ${O(a.status).toLowerCase()}${n.has(a.fact.document)&&i` · ${X(e,n.get(a.fact.document))}`}</small
          >
          ${I(a.fact.document,a.fact.id,a.passage.words)}
        </li>`)}
  </ol>`}async function ha(e,t,s){const n=qs(t),a=t.kind==="demand"&&t.status==="promised";return i`<article class="com ${n&&"on"}">
    <h3>
      <a data-item="${t.id}" href="${Cs(t,n)}" aria-expanded="${n?"true":"false"}"
        >${n?t.words:ua(t.words)}</a
      >
    </h3>
    <p>${Ps(e,t)}<small>${e.issue(t.issue)}</small></p>
    <p class="age">
      ${Ls(t,s)} ·
      ${Ts(t,s)}${a&&i`<br />asked for, not promised${t.to.length>0&&` by ${F(e,t.to)}`}`}
    </p>
    ${n?await js(e,t):i`<p class="age">${j(`commitment/${t.id}`,p(t.steps.length,"passage"))}</p>`}
  </article>`}const ua=e=>e.length>150?`${e.slice(0,e.lastIndexOf(" ",140))} …`:e;async function $a(e,t,s){const n=s.seen.last,a=s.found-s.rows.length;return i`<section>
    <h2>${O(t)} <small>${s.found}</small></h2>
    ${await Promise.all(s.rows.map(o=>ha(e,o,n)))} ${!s.found&&i`<p class="muted">None.</p>`}
    ${a>0&&i`<p><a href="${b({view:"table",outcome:t,open:null})}">${p(a,"more","more")}, as a list</a></p>`}
  </section>`}async function ma(e,t,s){const n=qs(t);return i`<tr data-item="${t.id}">
    <td class="words">
      <a href="${Cs(t,n)}" aria-expanded="${n?"true":"false"}">${t.words}</a>${n&&await js(e,t)}
    </td>
    <td>${Ps(e,t)}<small>${e.issue(t.issue)}</small></td>
    <td class="nowrap">${O(t.status)}<small>${t.kind}</small></td>
    <td class="nowrap">${Ls(t,s)}</td>
    <td>${Ts(t,s)}<small>${t.outlet||"outlet not known"}</small></td>
    <td class="num">${j(`commitment/${t.id}`,t.steps.length)}</td>
  </tr>`}const fa=async(e,t)=>i`<div class="scroll">
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
          ${await Promise.all(t.rows.map(s=>ma(e,s,t.seen.last)))}
        </tbody>
      </table>
    </div>
    ${bt(t,"commitment")}`;function pa(e,t,s){return e?t?`${p(t,"commitment")} ${t===1?"is":"are"} past ${t===1?"its":"their"} date; on ${s||"none"} nothing but the promise has been found`:`${p(e,"commitment")}; none is known to be past its date`:"No commitment fits these filters"}const ga=async({query:e},t)=>{const s=P(...ie),n=e.get("view")==="table",a=Qe.filter(m=>!s.outcome||s.outcome===m),o={...s,limit:1},[c,l,r,...d]=await Promise.all([y("/commitments",{...o,due:s.due??"past"}),y("/commitments",{...o,due:s.due??"past",outcome:s.outcome??"promised"}),y("/commitments",n?{...s,next:e.get("next")}:o),...n?[]:a.map(m=>y("/commitments",{...s,outcome:m,limit:ra}))]),h=[...d,r].flatMap(m=>m.rows.flatMap(f=>f.by)).map(m=>t.actor(m)),$=Object.keys(t.record.issues).sort((m,f)=>t.issue(m).localeCompare(t.issue(f))),u=s.due&&s.due!=="past"?0:c.found;return i`${C("Commitments",pa(r.found,u,l.found),i`A machine sorts these from the words of later texts; a person confirms. “Nothing found” is a result, not a failure: it is counted
    up to the last text, ${g(r.seen.last)}.`,i`${ft("actor","Who","name or state",h)} ${Q("issue","Issue",$,m=>t.issue(m))}
    ${Q("outcome","Status",Qe)} ${Q("due","Date",Object.keys(Ge),m=>Ge[m]??m)} ${Nt()}
    ${Object.keys(s).length>0&&G(ie)} ${at(n)} ${H("/commitments",s)}`)}
  ${!r.found&&Y("Nothing is left",G(ie))}
  ${r.found>0&&(n?await fa(t,r):i`<div class="board">${await Promise.all(d.map((m,f)=>$a(t,a[f],m)))}</div>`)}
  ${A(t,r.seen)}`},xt=e=>e?.split(".")[0],ba=(e,t,s)=>!!e&&!!s.side&&xt(e)===xt(s.side)&&xt(e)!==xt(t.side),Ft=(e,t)=>{if(!e)return"–";const s=e.share<.01?"<1%":`${Math.round(e.share*100)}%`;return j(`span/${t.document}/${e.facts.map(({passage:n})=>n.span.join("-")).join(",")}`,s)};function wa({passage:e,sentence:t,stance_words:s}){if(!t)return e.words;const n=new lt(t.words),[a]=t.span,o=[];let c=0;const l=[{span:e.span,cue:!1},...s?[{span:s,cue:!0}]:[]];for(const{span:r,cue:d}of l.sort((h,$)=>h.span[0]-$.span[0])){const[h,$]=[Math.max(c,r[0]-a),Math.min(n.size,r[1]-a)];if($<=h)continue;const u=n.slice(h,$);o.push(n.slice(c,h),d?i`<em class="cue">${u}</em>`:i`<b>${u}</b>`),c=$}return[...o,n.slice(c,n.size)]}function ya(e,t,s,n){if(!t)return i`<p class="silent">silent</p>`;const a=new Set,o=t.facts.filter(({sentence:c,fact:l})=>{const r=c?c.span.join():l;return!a.has(r)&&!!a.add(r)});return i`${o.map(c=>{const l=ba(c.raised_by,s,n);return i`<p class="${l&&"nested"}">
      ${l&&i`<small class="flag">${e.actor(s.side)} says that ${e.actor(xt(c.raised_by))} said</small>`}
      ${I(s.document,c.fact,wa(c))}
    </p>`})}`}const va=88;function xa(e,{first:t,second:s},n,a){const o=l=>Math.round((l?.share??0)/a*va*10)/10,c=(l,r,d)=>i`<rect class="bar ${e.side(l.side)}" x="${r}" y="2" width="${d}" height="10" />`;return i`<svg width="180" height="14" aria-hidden="true">
      ${c(n.first,90-o(t),o(t))} ${c(n.second,90,o(s))}
      <path class="grid" d="M90 0V14" />
    </svg>
    <span class="pct"><span>${Ft(t,n.first)}</span><span>${Ft(s,n.second)}</span></span>`}const le=200,ka=e=>`${Z(e)}, ${g(e.when)}`,ye=e=>S("compare",e.first.document,e.second.document),Es=e=>y("/compare",e),Ma=async(e,t)=>{const s=P("since","until","kind","level"),{pairs:n,seen:a}=await Es({...s,party:M().query.getAll("party")}),o=n.slice(0,le).map(c=>i`<tr>
        <td class="nowrap">${g(c.when)}</td>
        <td>
          <a data-item="${c.engagement}" href="${b({},ye(c))}">${Z(c)}</a
          ><small>${F(t,c.parties)}</small>
        </td>
        ${[c.first,c.second].map(l=>i`<td>${x(S("doc",l.document),q(l))}<small>${X(t,l)}</small></td>`)}
      </tr>`);return i`${C("Compare",n.length?`Of ${p(n.length,"contact")} both sides told`:"Of no contact both sides told","Two texts of one contact beside each other, issue by issue: what both say, what one says alone, what one says that the other said.",i`${Nt()} ${Object.keys(s).length>0&&G(["since","until","kind","level"])}`)}
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
        ${n.length>le&&i`<p class="muted">and ${p(n.length-le,"more","more")}; narrow them by time</p>`}`:Y("Nothing to choose from",i`${p(a.documents,"text")} were looked through. Any two texts may be compared: <code>/compare/…/…</code> with their ids.
          ${x("/desk","Which contacts lack a counterpart")}`)}
  ${A(t,a)}`},Ye=(e,t)=>e.filter(s=>s[t]).sort((s,n)=>s[t].facts[0].passage.span[0]-n[t].facts[0].passage.span[0]).map(({issue:s})=>s),Ze=({first:e,second:t})=>(e?.share??0)+(t?.share??0);function Sa(e,{first:t,second:s,issues:n}){const a=[t,s].map((o,c)=>{const l=c?t:s,r=n.filter($=>$.relation==="said_of_other"&&$[c?"second":"first"]),[d,h]=[e.actor(o.side),e.actor(l.side)];return r.length>0&&`On ${r.map(({issue:$})=>e.issue($)).join(", ")}, ${d} reports words of ${h} that its text does not contain. `});return a.some(Boolean)&&i`${a}`}const _a=(e,t)=>`only ${t.side?e.actor(t.side):t.outlet||"this one"}`;function Ws(e,t,{first:s,second:n}){if(t.first&&t.second)return{words:"both",side:"both"};const a=t.first?s:n;return{words:_a(e,a),side:e.side(a.side)}}function Oa(e,t,s,n){const a=(c,l)=>n[l].includes(c.issue)?n[l].indexOf(c.issue)+1:"–",o=[s.first,s.second].map(c=>c.outlet||(c.side?e.actor(c.side):q(c)));return i`<div class="scroll">
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
              <td>${Ws(e,c,s).words}${c.relation==="said_of_other"&&"; says the other said"}</td>
              <td class="num">${Ft(c.first,s.first)}</td>
              <td class="num">${Ft(c.second,s.second)}</td>
              <td class="num">${a(c,0)}</td>
              <td class="num">${a(c,1)}</td>
            </tr>`)}
      </tbody>
    </table>
  </div>`}function Na(e,t,s,n){const{first:a,second:o}=s,c=Math.max(1e-4,...t.flatMap(d=>[d.first?.share??0,d.second?.share??0])),l=d=>i`<div class="ch">
      <h2>${x(S("doc",d.document),q(d))}</h2>
      <small>${X(e,d)}</small>
    </div>`,r=(d,h,$,u,m)=>i`<div class="told ${e.side($.side)}">
      ${ya(e,h,$,u)}
      ${h&&i`<small class="ord">no. ${m.indexOf(d.issue)+1} of ${m.length} in this text</small>`}
    </div>`;return i`<div class="compare">
    ${l(a)}
    <div class="ch gut"><small>share of text</small></div>
    ${l(o)}
    ${t.map(d=>{const{words:h,side:$}=Ws(e,d,s);return i`<div class="row" data-item="${d.issue}">
        ${r(d,d.first,a,o,n[0])}
        <div class="gut">
          <b>${e.issue(d.issue)}</b>${xa(e,d,s,c)}<span class="rel ${$}">${h}</span>
          ${d.relation==="said_of_other"&&i`<span class="rel says">says the other said</span>`}
        </div>
        ${r(d,d.second,o,a,n[1])}
      </div>`})}
  </div>`}const Aa=async({path:e},t)=>{const[s,{pairs:n}]=await Promise.all([y(S("compare",...e)),Es({})]),a=[...s.issues].sort((u,m)=>Ze(m)-Ze(u)),o=a.filter(u=>u.first&&u.second).length,c=[Ye(s.issues,"first"),Ye(s.issues,"second")],l=n.findIndex(({first:u,second:m})=>[u.document,m.document].sort().join()===[...e].sort().join()),[r,d]=[n[l-1],l>=0?n[l+1]:void 0],h=[s.first.date,s.second.date].flatMap(u=>u??[]).sort(),$=M().query.get("view")==="table";return i`${C(i`Compare${l>=0&&i` · ${x(S("engagement",...n[l].engagement.split("/")),ka(n[l]))}`}`,a.length?`${o} of ${p(a.length,"issue")} ${o===1?"appears":"appear"} in both texts`:"Neither text speaks of an issue that is known here",Sa(t,s),i`${(d||r)&&i`<nav class="seg" aria-label="Contacts that both sides told of">
      ${d&&i`<a rel="prev" href="${b({},ye(d))}"><kbd>[</kbd> ${g(d.when)}</a>`}
      ${r&&i`<a rel="next" href="${b({},ye(r))}">${g(r.when)} <kbd>]</kbd></a>`}
    </nav>`}
    ${x("/compare","Other texts")} ${at($)}`)}
  ${($?Oa:Na)(t,a,s,c)}
  ${A(t,{documents:2,first:h[0],last:h.at(-1)},i`What others write of the contact is not part of this.`)}`},Ca=(e,t)=>(e.path.length<2||!e.path[1]?Ma:Aa)(e,t),Kt=["A","M","P"];function Is(e){const t=e.flatMap(({month:n})=>n?.length===7?[n]:[]).sort(),s=[];for(let n=t[0];n&&n<=t.at(-1);){s.push(n);const[a,o]=n.split("-").map(Number);n=o===12?`${a+1}-01`:`${a}-${String(o+1).padStart(2,"0")}`}return s}const ve=(e,t,s,n)=>t.reduce((a,o)=>a+(o.month===n&&e.side(o.side)===s?o.documents:0),0);function qa(e,t){const s=Is(t),n=innerWidth<700?78:120,a=Math.max(200,Math.min(1360,innerWidth-(innerWidth<860?32:64))-n-4),o=s.slice(-Math.floor(a/4)),c=Math.min(22,a/Math.max(1,o.length)),l=Math.max(1,...Kt.flatMap($=>o.map(u=>ve(e,t,$,u)))),r=($,u)=>i`<text class="lanesub" x="0" y="${u*34+28}">${e.sideName($)}</text> ${o.map((m,f)=>{const v=ve(e,t,$,m),w=v?Math.max(4,v/l*26):1;return i`<rect
          class="cov ${$} ${!v&&"none"}"
          x="${n+f*c}"
          y="${u*34+30-w}"
          width="${Math.max(1,c-2)}"
          height="${w}"
        >
          <title>${e.sideName($)}, ${g(m)}: ${p(v,"text")}</title>
        </rect>`})}`,d=o.flatMap(($,u)=>$.endsWith("-01")||!u?[{year:$.slice(0,4),x:n+u*c,k:u}]:[]),h=d.filter(({x:$},u)=>!d[u+1]||d[u+1].x-$>34);return i`<figure>
    <svg width="${n+o.length*c}" height="124" role="img" aria-label="Texts by month and side; the table has the numbers">
      ${Kt.map(r)} ${h.map(({year:$,x:u})=>i`<text class="lanesub" x="${u}" y="120">${$}</text>`)}
    </svg>
    ${o.length<s.length&&i`<figcaption class="muted">The latest ${o.length} of ${s.length} months; the table has all.</figcaption>`}
  </figure>`}const La=(e,t)=>i`<div class="scroll">
    <table class="months">
      <thead>
        <tr>
          <th scope="col">Month</th>
          ${Kt.map(s=>i`<th scope="col" class="num">${e.sideName(s)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${Is(t).reverse().map(s=>i`<tr>
                <th scope="row">${g(s)}</th>
                ${Kt.map(n=>i`<td class="num">${ve(e,t,n,s)}</td>`)}
              </tr>`)}
      </tbody>
    </table>
  </div>`,Tt=12,Pt=(e,t,s,n)=>i`<section>
    <h2>${e} <small>${t.length}</small></h2>
    ${t.slice(0,Tt)}
    ${t.length>Tt&&i`<details>
      <summary>and ${t.length-Tt} more</summary>
      ${t.slice(Tt)}
    </details>`}
    ${!t.length&&i`<p class="muted">${s}</p>`} ${t.length>0&&n&&i`<p class="muted">${n}</p>`}
  </section>`,Ta=({path:e,reason:t})=>i`<p data-item="${e}" tabindex="0"><b>${e}</b><br /><small>${t}</small></p>`,Pa=e=>e?e.startsWith("T")?`until ${e.slice(1,6)} of a day that is not told; released by hand`:`until ${R(e)}`:"until it is released by hand",ja=({until:e},t)=>i`<p data-item="embargo-${t}" tabindex="0"><b>One text</b><br /><small>${Pa(e)}</small></p>`,Ea=(e,t)=>i`<p>
    <a data-item="${t.engagement}" href="${S("engagement",...t.engagement.split("/"))}"
      >${Z({...t,status:"held"})}, ${g(t.when)}</a
    ><br /><small
      >${F(e,t.parties)}; no text from ${e.actor(t.lacks)}.
      ${x(S("doc",t.readout.document),q(t.readout))}</small
    >
  </p>`,Wa=e=>i`<p>
    <a data-item="${e.document.document}" href="${S("utterance",...e.utterance.split("/"))}">${q(e.document)}</a
    ><br /><small
      >${e.document.outlet||"outlet not known"}, ${R(e.published)}: ${p(e.minutes,"minute")} before the lift of
      ${x(S("doc",e.source.document),q(e.source))}, ${R(e.lift)}</small
    >
  </p>`,Ia=(e,t)=>i`<div class="scroll">
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
              <td class="nowrap">${R(s.published??s.date)}</td>
              <td>${x(S("doc",s.document),q(s))}</td>
              <td>${s.side?mt(e,s.side):mt(e,null,"Press")}</td>
              <td>${O(s.genre)}</td>
              <td>${s.outlet||"not known"}</td>
            </tr>`)}
      </tbody>
    </table>
  </div>`,za=async({query:e},t)=>{const[s,n]=await Promise.all([y("/desk"),y("/documents",{next:e.get("next"),limit:50})]),a=e.get("view")==="table",o=s.genres.map(({genre:c,documents:l})=>i`<li>
        <span>${x("/search",O(c??"unknown"),{q:`genre:${c??"other"}`})}</span> <span class="num">${l}</span>
      </li>`);return i`${C("Desk",`${p(s.seen.documents,"text")} read, ${s.failed.length} not, ${s.embargoes.length} under embargo`,i`${p(s.origins,"origin")} and ${p(s.copies,"copy","copies")}. What came in, what did not, and what is
      missing. ${x("/outlook","What was planned, and what became of it")}`,i`${at(a)} ${H("/documents",{})}`)}
    ${a?La(t,s.coverage):qa(t,s.coverage)}
    <div class="deskgrid">
      ${Pt("Under embargo",s.embargoes.map(ja),"None.","Title, name and counts are hidden, too.")}
      ${Pt("Not read",s.failed.map(Ta),"None: all files were read.")}
      ${Pt("Lacks a counterpart",s.one_sided.map(c=>Ea(t,c)),"None: both sides told of each contact that one told of.")}
      ${Pt("Published before the lift",s.early.map(c=>Wa(c)),"None is known: no text gave words of another before its embargo was lifted.")}
    </div>
    <div class="cols">
      <div>
        <h2>Came in</h2>
        ${Ia(t,n.rows)} ${bt(n,"text")}
      </div>
      <div class="rail">
        <h2>Kinds of text</h2>
        <ul class="plain facet">
          ${o}
        </ul>
      </div>
    </div>
    ${A(t,s.seen)}`},Ut={on_record_named:"On record, named",on_record_institution:"On record, institution",on_background_unnamed:"Background, unnamed",document:"A document",unattributed:"Speaker not said"},Te=e=>i`<span class="badge ${e}">${Ut[e]??O(e)}</span>`,Bt=e=>i`<span class="dr ${e??"no"}">${e?O(e).toLowerCase():"no other text"}</span>`;function Da(e,{changes:t}){const s=new lt(e.words),[n]=e.span,a=[];let o=0;for(const{here:c,original:l}of t)l&&l.span[0]-n>=o&&l.span[1]-n<=s.size?(a.push(s.slice(o,l.span[0]-n),i`<del>${l.words}</del>`),o=l.span[1]-n):l&&a.push(i` <del>${l.words}</del> `),c&&a.push(i` <ins>${c.words}</ins>`);return a.push(s.slice(o,s.size)),a}const Ra=e=>S("engagement",...e.split("/")),Ha="announced, not yet reported",Fa=["expected_to_raise","may_raise"];function Ka(e,t){const s=new Map;for(const n of t){const a=`${n.issue} ${n.raised_by?e.side(n.raised_by)+n.raised_by.split(".")[0]:""}`;s.set(a,[...s.get(a)??[],n])}return[...s.values()].sort((n,a)=>e.issue(n[0].issue).localeCompare(e.issue(a[0].issue)))}function Ua(e,t,s,n){const[a]=s,o=e.side(a.raised_by),c=a.raised_by?.split(".")[0]??null,l=[...new Set(s.map(({side:h})=>e.side(h)))],r=o!=="P"&&n.includes(o)&&!l.includes(o),d=[...new Map(s.map(h=>[h.passage.words,h])).values()];return i`<tr data-item="${a.issue}/${c??""}">
    <td>${j(`issue/${a.issue}/${t}`,e.issue(a.issue))}</td>
    <td>${c?mt(e,c):i`<span class="muted">not said</span>`}</td>
    <td>
      ${l.map(h=>i`<i class="side ${h}">${e.sideName(h)}</i> `)}
      ${r&&i`<span class="flag">not in its own text</span>`}
      ${s.every(({modality:h})=>Fa.includes(h))&&i`<small>${Ha}</small>`}
      ${s.every(({modality:h})=>h==="did_not_raise")&&i`<small>said not to have been raised</small>`}
    </td>
    <td>${d.slice(0,4).map(h=>i`${I(h.passage.document,h.fact,h.passage.words)}<br />`)}</td>
  </tr>`}function Ba(e,t){const s=["A","M"].filter(n=>t.documents.some(a=>e.side(a.side)===n));return t.issues.length?i`<div class="scroll">
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
        ${Ka(e,t.issues).map(n=>Ua(e,t.id,n,s))}
      </tbody>
    </table>
  </div>`:i`<p class="muted">Of no issue is said that it was raised here.</p>`}const Va={explicit:"as written",resolved:"worked out from",inferred:"inferred from",office_held:"from the offices held on that day",none:"not said"};function ht(e,t,s=n=>n){const n=e.bases.filter(({field:c})=>c===t),a=e.conflicts.filter(({field:c})=>c===t),o=c=>Jt(c.passages.slice(0,3).map(l=>I(l.document,l.span,`“${l.words}”`)),", ");return i`${n.map(c=>i`<small>${Va[c.basis]??O(c.basis).toLowerCase()} ${o(c)}</small>`)}
  ${a.map(c=>i`<small class="conflict"><span class="flag">${s(c.value)} in another text:</span> ${o(c)}</small>`)}`}function Xa(e,t,s){const[n,a]=[N(s?.when),N(t.when.value)],o=n&&a?z(Ae(n,a)):null,c=N(t.when.value),l=t.bases.filter(({field:d})=>d==="planned_for").flatMap(({passages:d})=>d.slice(0,1)).slice(0,3).map(d=>I(d.document,d.span,`“${d.words}”`)),r=d=>i`<div>${mt(e,d)} <small>${e.actor(d.split(".")[0])}</small></div>`;return i`<dl>
    <dt>Date</dt>
    <dd>
      ${g(t.when.value)} ${c&&c.first<c.last&&i`<small>the day is not known</small>`} ${ht(t,"when",g)}
    </dd>
    <dt>Kind</dt>
    <dd>
      ${nt(t.kind,!W(t))} ${V(t.kind)}${t.mode!=="unknown"&&`, ${V(t.mode)}`} ${ht(t,"kind")}
    </dd>
    <dt>Status</dt>
    <dd>${t.status} ${ht(t,"status")}${l.length>0&&i`<small>planned before: ${Jt(l,", ")}</small>`}</dd>
    <dt>Level</dt>
    <dd>${L(t.level)} ${ht(t,"level",L)}</dd>
    <dt>Place</dt>
    <dd>${t.place??i`<span class="muted">not said</span>`} ${ht(t,"place")}</dd>
    ${t.series&&i`<dt>Channel</dt>
      <dd>${e.channel(t.series)}</dd>`}
    <dt>Parties</dt>
    <dd>${t.parties.map(r)} ${!t.parties.length&&"not said"} ${ht(t,"parties")}</dd>
    <dt>Since last</dt>
    <dd>${o??(a?"first on its level in the record":"day not known")}</dd>
  </dl>`}function Ja(e,t,s){const n=l=>t.mentions.find(r=>r.document===l)?.span??null,o=W(t)?e.sides.filter(l=>t.parties.some(r=>r.split(".")[0]===l)&&!t.documents.some(r=>r.side?.split(".")[0]===l)):[],c=t.documents.find(({document:l})=>s.has(l));return i`<ul class="plain">
      ${t.documents.slice(0,40).map(l=>i`<li data-item="${l.document}">
              ${I(l.document,n(l.document),q(l))}<small
                >${X(e,l)}${l.genre!=="other"&&` · ${V(l.genre)}`}${s.has(l.document)&&" · copy"}</small
              >
            </li>`)}
    </ul>
    ${t.documents.length>40&&i`<p class="muted">and ${t.documents.length-40} more</p>`}
    ${o.map(l=>i`<p class="flag">No text from ${e.actor(l)} in the record</p>`)}
    ${c&&i`<p>${x(S("lineage",c.document),"Copies and origins")}</p>`}`}async function Qa(e){const t=await Promise.all(e.slice(0,24).map(({document:s})=>y(`/lineage/${s}`)));return new Set(t.flatMap(s=>s.documents.filter(({relation:n})=>n!=="original").map(({document:n})=>n)))}const Ga=12;function Ya(e,t){return t.rows.length?i`${t.rows.map(s=>i`<div class="quote" data-item="${s.document}/${s.fact}">
        <blockquote>${I(s.document,s.fact,s.quote)}</blockquote>
        <p>${s.speaker||"speaker not said"}, in ${s.outlet||"a text"} ${Te(s.attribution)}</p>
      </div>`)}
  ${t.found>t.rows.length&&i`<p class="rowsnext">
    <a class="btn" href="${b({engagement:e.id},"/quotes")}">All ${p(t.found,"quote")}</a>
  </p>`}`:i`<p class="muted">None in these texts.</p>`}async function Za(e){const t=[...new Set(e.parties.map(c=>c.split(".")[0]))].slice(0,2),s="when,kind,status,id",{rows:n}=await y("/timeline",{party:t,level:e.level,columns:s,limit:0}),a=n.findIndex(({id:c})=>c===e.id),o=c=>c&&N(c.when)?c:void 0;return a<0?[void 0,void 0]:[o(n[a-1]),o(n[a+1])]}const to=async({path:e},t)=>{const s=await y(`/engagements/${e.join("/")}`),[[n,a],o,c,l]=await Promise.all([Za(s),y("/quotes",{engagement:s.id,limit:Ga}),y("/commitments",{engagement:s.id,limit:0}),Qa(s.documents)]),r=t.sides.map(u=>s.documents.find(m=>m.side?.split(".")[0]===u&&m.genre==="readout")??s.documents.find(m=>m.side?.split(".")[0]===u&&!["background_call","press_briefing"].includes(m.genre))),d=(u,m,f)=>u&&i`<a rel="${m}" href="${b({},Ra(u.id))}">${f(g(u.when))}</a>`,h=i`<nav class="seg" aria-label="Contacts on this level">
      ${d(n,"prev",u=>i`<kbd>[</kbd> ${u}`)} ${d(a,"next",u=>i`${u} <kbd>]</kbd>`)}
    </nav>
    ${r[0]&&r[1]&&i`<a class="btn" href="${b({},S("compare",r[0].document,r[1].document))}">Compare the two readouts</a>`}
    ${H("/issues",{engagement:s.id},"CSV of issues")}`,$=s.documents.flatMap(({date:u})=>u??[]).sort();return i`${C(i`Engagement · ${L(s.level)}`,`${Z(s)}, ${g(s.when.value)}`,i`${F(t,s.parties)}. ${j(`engagement/${s.id}`,p(s.mentions.length,"passage"))} in
      ${p(s.documents.length,"text")}.`,h)}
    <div class="cols">
      <div>
        <h2>Issues</h2>
        ${Ba(t,s)}
        <h2>Quotes</h2>
        ${Ya(s,o)}
      </div>
      <div class="rail">
        <h2>Facts</h2>
        ${Xa(t,s,n)}
        <h2>Texts</h2>
        ${Ja(t,s,l)}
        ${c.rows.length>0&&i`<h2>Commitments</h2>
          <ul class="plain">
            ${c.rows.slice(0,20).map(u=>i`<li data-item="${u.id}">
                    ${x("/commitments",u.words,{open:u.id})}<small
                      >${F(t,u.by)} · now: ${u.status.replaceAll("_"," ")}</small
                    >
                  </li>`)}
          </ul>
          ${c.found>20&&i`<p class="muted">and ${c.found-20} more</p>`}`}
      </div>
    </div>
    ${A(t,{documents:s.documents.length,first:$[0],last:$.at(-1)})}`},E={width:260,height:58,step:78},jt=40,eo=e=>e.length>34?e.slice(0,33).trimEnd()+"…":e;function re(e,t,s,n){const a=t.outlet||(t.side?e.actor(t.side):q(t));return i`<a
    class="lnode"
    data-item="${t.document}"
    href="${b({},S("doc",t.document))}"
    aria-label="${q(t)}, ${a}"
  >
    <rect x="${s}" y="${n}" width="${E.width}" height="${E.height}" /><rect
      class="bar ${e.side(t.side)}"
      x="${s}"
      y="${n}"
      width="4"
      height="${E.height}"
    /><text class="nd" x="${s+14}" y="${n+22}">${eo(a)}</text
    ><text class="nk" x="${s+14}" y="${n+42}">${R(t.published??t.date)}</text></a
  >`}function de(e,t,s,n=""){const a=(e[0]+t[0])/2;return i`<path class="edge ${n}" d="M${e[0]} ${e[1]}C${a} ${e[1]} ${a} ${t[1]} ${t[0]} ${t[1]}" /><text
      class="edgelabel"
      x="${a}"
      y="${(e[1]+t[1])/2-8}"
      text-anchor="middle"
    >
      ${s}
    </text>`}function so(e,{quoted:t,source:s,copies:n,open:a}){const o=a?n.slice(0,jt):[],c=Math.min(1360,innerWidth-64),l=Math.max(t.length,o.length+(a&&n.length>jt?1:0),1),r=40+l*E.step,d=20+l*E.step/2,[h,$]=[(c-E.width)/2,c-E.width-4],u=(w,_)=>d+(_-(w-1)/2)*E.step,m=(w,_)=>u(w,_)-E.height/2,f=w=>`${Math.round(w.share*100)}% copied`,v=i`${de([h+E.width,d],[$,d],"")}<a data-key="fold" href="${b({fold:"0"})}"
      ><rect class="stack" x="${$}" y="${d-23}" width="140" height="46" /><text class="nd" x="${$+16}" y="${d+5}">
        ${p(n.length,"copy","copies")}
      </text></a
    >`;return i`<figure>
    <svg class="lin" width="${c}" height="${r}" role="group" aria-label="From what is quoted on the left to copies on the right">
      ${t.length>0&&i`<text class="lanesub" x="0" y="10">Official texts it quotes</text>`}
      <text class="lanesub" x="${h}" y="10">Origin</text>
      ${n.length>0&&i`<text class="lanesub" x="${$}" y="10">Copies</text>`}
      ${t.map((w,_)=>de([E.width,u(t.length,_)],[h,d],p(w.quotes,"saying"),"quotes"))}
      ${o.map((w,_)=>de([h+E.width,d],[$,u(o.length,_)],`${w.relation}, ${f(w)}`))}
      ${!a&&n.length>0&&v} ${t.map((w,_)=>re(e,w.head,0,m(t.length,_)))}
      ${re(e,s,h,d-E.height/2)} ${o.map((w,_)=>re(e,w.head,$,m(o.length,_)))}
    </svg>
    ${a&&n.length>jt&&i`<figcaption class="muted">and ${n.length-jt} more; the table has all</figcaption>`}
  </figure>`}const et={rows:100,changes:12,copies:40,sayings:12,unfolded:6,words:400},no=async(e,t)=>{const s=P("outlet"),n=await y("/lineage",{...s,limit:0,columns:"origin,relation,date,outlet,share,path,document"}),a=new Map;for(const r of n.rows)a.set(r.origin,[...a.get(r.origin)??[],r]);const o=[...a.values()].sort((r,d)=>d.length-r.length||d[0].date.localeCompare(r[0].date)),c=M().query.get("view")==="all"?o:o.slice(0,et.rows),l=n.rows.length-o.length;return i`${C("Lineage",o.length?`${p(o.length,"text")} ${o.length===1?"was":"were"} copied ${p(l,"time")}`:"No text is a copy of another","Copies add no weight to a fact: each origin counts once.",i`${ft("outlet","Outlet","part of a name",n.rows.map(({outlet:r})=>r))}
    ${Object.keys(s).length>0&&G(["outlet"])} ${H("/lineage",s)}`)}
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
            ${c.map(([r,...d])=>ao(r,d))}
          </tbody>
        </table>
      </div>`:Y("Nothing is left",Object.keys(s).length?G(["outlet"]):"All texts stand alone.")}
  ${c.length<o.length&&i`<p class="muted">
    and ${x("/lineage",`${p(o.length-c.length,"more","more")}`,{...s,view:"all"})}
  </p>`}
  ${A(t,n.seen)}`};function ao(e,t){const s=[...new Set(t.map(({outlet:n})=>n||"outlet not known"))];return i`<tr>
    <td>
      <a data-item="${e.document}" href="${b({},S("lineage",e.document))}">${e.outlet||"outlet not known"}</a
      ><small>${e.path}</small>
    </td>
    <td class="nowrap">${g(e.date)}</td>
    <td class="num">${t.length}</td>
    <td>${s.slice(0,4).join(", ")}${s.length>4&&` and ${s.length-4} more`}</td>
  </tr>`}async function oo(e){const{rows:t}=await y("/quotes",{document:e.id,limit:0,columns:"utterance,change"}),s=[...new Set(t.flatMap(({utterance:o})=>o??[]))].slice(0,et.sayings),n=await Promise.all(s.map(o=>y(`/utterances/${o}`))),a=new Map;for(const{quotes:o,documents:c}of n){const l=c.find(({document:d})=>d===o[0].quote.document);if(!l?.side||e.documents.some(({document:d})=>d===l.document))continue;const r=a.get(l.document)??{head:l,quotes:0};a.set(l.document,{...r,quotes:r.quotes+1})}return[...a.values()]}const co=e=>e.length>et.words?e.slice(0,et.words).trimEnd()+" …":e,io={added:"added",dropped:"dropped",changed:"altered"};function lo(e,t,s){const n=t.changes.slice(0,et.changes),a=(o,c)=>o&&I(o.document,o.span,c(co(o.words)));return i`<section class="changes" data-item="changes-${t.document}" tabindex="0">
    <h3>${x(S("doc",t.document),q(s))}</h3>
    <small>${X(e,s)}</small>
    ${n.map(({kind:o,here:c,original:l})=>i`<p>
          <small>${io[o]??O(o)}</small> ${a(l,r=>i`<del>${r}</del>`)}
          ${a(c,r=>i`<ins>${r}</ins>`)}
        </p>`)}
    ${!t.changes.length&&i`<p class="muted">Nothing: the same words.</p>`}
    ${t.changes.length>n.length&&i`<p class="muted">and ${t.changes.length-n.length} more</p>`}
    <p class="muted">${x(S("doc",t.document),"What was cut from its page",{cut:1})}</p>
  </section>`}function ro(e,t,s,n){const a=(o,c,l)=>i`<tr data-item="${o.document}">
      <td>${x(S("doc",o.document),q(o))}<small>${X(e,o)}</small></td>
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
  </div>`}const ho=async({path:e},t)=>{const s=await y(S("lineage",e[0])),n=await oo(s).catch(u=>{if(u instanceof it)return[];throw u}),a=new Map(s.heads.map(u=>[u.document,u])),[o,...c]=s.documents,l=a.get(o.document),{query:r}=M(),d=r.get("fold")?r.get("fold")==="0":c.length<=et.unfolded,h=r.get("view")==="table"||innerWidth<700,$=s.heads.flatMap(({date:u})=>u??[]).sort();return i`${C("Lineage",c.length?`${p(c.length+1,"text")}, one origin`:"This text stands alone",i`“${q(l)}”.
    ${c.length>0&&"Copies add no weight to a fact. "}${n.length>0&&`${p(n.length,"official text")} ${n.length===1?"stands":"stand"} behind it.`}`,i`${c.length>0&&!h&&i`<a class="btn" data-key="fold" href="${b({fold:d?"1":"0"})}">${d?"Fold copies":"Unfold copies"}</a>`}
    ${x("/lineage","All origins")} ${at(h)}`)}
  ${h?ro(t,s,a,n):so(t,{quoted:n,source:l,copies:c.map(u=>({...u,head:a.get(u.document)})),open:d})}
  ${c.length>0&&i`<h2>What the copies changed</h2>
    ${c.slice(0,et.copies).map(u=>lo(t,u,a.get(u.document)))}
    ${c.length>et.copies&&i`<p class="muted">and ${c.length-et.copies} more copies</p>`}`}
  ${A(t,{documents:s.heads.length,first:$[0],last:$.at(-1)})}`},uo=(e,t)=>(e.path[0]?ho:no)(e,t),$o=24,Pe=()=>({party:D(),...P("level","kind","since","until","issue")}),mo=["expected_to_raise","may_raise"],fo=["A","M","P"];function po(e,t){return fo.flatMap(s=>{const n=t.filter(({raised_by:c})=>e.side(c)===s);if(!n.length)return[];const a=new Set(n.map(({side:c})=>e.side(c))),o=c=>n.every(({modality:l})=>c(l));return o(c=>c==="did_not_raise")?{by:s,texts:a,form:"denied"}:o(c=>mo.includes(c)||c==="did_not_raise")?{by:s,texts:a,form:"announced"}:{by:s,texts:a,form:s==="P"||a.has(s)?"own":"other"}})}const go=e=>e.some(({form:t})=>t==="own"||t==="other");async function bo(e){const t=M().query.get("limit")??$o,s=await y("/matrix",{...Pe(),limit:t}),n=s.engagements,a=s.issues.map(({issue:c,cells:l})=>{const r=n.map(({id:h})=>po(e,l[h]??[])),d=n.filter((h,$)=>W(h)&&go(r[$]));return{issue:c,cells:r,held:d.length,last:d.findLast(({when:h})=>N(h))??null}}),o=c=>c.held*1e3+c.cells.filter(l=>l.length).length;return a.sort((c,l)=>o(l)-o(c)||e.issue(c.issue).localeCompare(e.issue(l.issue))),{seen:s.seen,found:s.found,contacts:n,held:n.filter(W).length,rows:a}}function wo({rows:e}){const t=s=>N(s.last.when).last;return e.filter(({last:s})=>s).reduce((s,n)=>!s||t(n)<t(s)?n:s,null)}const zs=(e,t)=>!W(t)||e.sides.length<2?[]:["A","M"].filter(s=>t.parties.some(n=>e.side(n)===s)&&!t.sides.some(n=>e.side(n)===s)),Ot=["A","M","P"],yo={A:3,M:25,P:47},Ds=68,vo=e=>S("engagement",...e.split("/"));function xo({by:e,texts:t,form:s}){const n=yo[e],a={own:"own",other:"other",announced:"pre",denied:"other"}[s],o=Ot.map((c,l)=>t.has(c)&&i`<rect class="tick ${c}" x="${n+l*6}" y="25" width="5" height="3" />`);return i`<rect class="mark ${e} ${a}" x="${n+1}" y="4" width="16" height="16" />${s==="denied"&&i`<path class="denied ${e}" d="M${n+3} 18L${n+15} 6" />`}${o}`}const ts=(e,t)=>t==="P"?"others, or not said who":e.sideName(t),je=(e,t)=>t==="P"?"press and others":`${e.sideName(t)} text`,ko={own:"",other:" only",announced:" (announced)",denied:" (said not to have been)"},Mo=(e,t)=>t.map(({by:s,texts:n,form:a})=>{const o=Ot.filter(c=>n.has(c)).map(c=>je(e,c));return a==="other"?`${ts(e,s)}: ${o.join(", ")} only`:`${ts(e,s)}${ko[a]}: ${o.join(", ")}`}).join("; ");function So(e,t){const s=Ot.filter(o=>t.sides.some(c=>e.side(c)===o)),[n,a]=[g(t.when,!1),/^\d{4}/.exec(t.when)?.[0]??""];return i`<th scope="col">
    <a href="${b({},vo(t.id))}">${nt(t.kind,!W(t))}<b>${n}</b><span>${a}</span></a>
    <svg width="46" height="6" role="img" aria-label="Texts: ${s.map(o=>je(e,o)).join(", ")}">
      ${s.map(o=>i`<rect class="tick ${o}" x="${3+Ot.indexOf(o)*6}" y="1" width="5" height="3" />`)}
    </svg>
  </th>`}function _o(e,t,s,n,a){const o=zs(e,s).filter(d=>!n.some(({by:h})=>h===d)),c=[!W(s)&&"future",...o.map(d=>`no${d}`)].filter(Boolean).join(" "),l=Mo(e,n);if(!n.length)return i`<td class="${c}">
      ${a&&o.length>0&&i`<small>no text from ${o.map(d=>e.sideName(d)).join(", ")}</small>`}
    </td>`;const r=i`<svg width="${Ds-2}" height="30" aria-hidden="true">${n.map(xo)}</svg>`;return i`<td class="${c}">
    <a
      class="cell"
      href="${b({ev:`issue/${t.issue}/${s.id}`})}"
      aria-label="${e.issue(t.issue)}, ${g(s.when)}. ${l}"
      title="${l}"
      >${a?l:r}</a
    >
  </td>`}const Oo=(e,{contacts:t,held:s},n,a)=>i`<tr data-item="${n.issue}">
    <th scope="row"><a href="${b({q:`issue:${n.issue}`},"/search")}">${e.issue(n.issue)}</a></th>
    ${t.map((o,c)=>_o(e,n,o,n.cells[c],a))}
    <td class="num">${n.held} of ${s}</td>
    <td class="nowrap"><small>${n.last?g(n.last.when):n.held?"day not known":"not yet"}</small></td>
  </tr>`;function No(e,t,s){const{contacts:n}=t,a=s?108:Ds;return i`<div class="scroll">
    <table class="matrix ${s&&"twin"}" width="${190+n.length*a+176}">
      <colgroup>
        <col width="190" />
        ${n.map(()=>i`<col width="${a}" />`)}
        <col width="80" />
        <col width="96" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Issue</th>
          ${n.map(o=>So(e,o))}
          <th scope="col" class="num">Raised in</th>
          <th scope="col">Last</th>
        </tr>
      </thead>
      <tbody>
        ${t.rows.map(o=>Oo(e,t,o,s))}
      </tbody>
    </table>
  </div>`}const Et=e=>i`<svg width="20" height="20" aria-hidden="true"><rect class="mark ${e}" x="2" y="2" width="16" height="16" /></svg>`,Ao=e=>i`<p class="legend">
    ${e.sides.map((t,s)=>i`<span>${Et(s?"M own":"A own")} raised by ${e.sideName(s?"M":"A")}</span>`)}
    <span>${Et("P own")} by others, or not said who</span>
    <span>${Et("A other")} only others say so</span>
    <span>${Et("A pre")} announced</span>
    <span
      ><svg width="20" height="20" aria-hidden="true">
        <rect class="mark A other" x="2" y="2" width="16" height="16" />
        <path class="denied A" d="M4 16L16 4" />
      </svg>
      said not to have been raised</span
    >
    <span
      ><svg width="6" height="18" aria-hidden="true"><path class="notext" d="M3 0V18" /></svg> no text</span
    >
    ${Ot.map(t=>i`<span
          ><svg width="8" height="12" aria-hidden="true"><rect class="tick ${t}" x="0" y="5" width="7" height="4" /></svg> ${je(e,t)}</span
        >`)}
  </p>`;function Co({seen:e}){const{query:t}=M(),[s,n]=[t.get("level"),t.get("since")],[a,o]=[Number(e.first?.slice(0,4)),Number(e.last?.slice(0,4))],c=a&&o?Array.from({length:Math.min(8,o-a+1)},(l,r)=>String(o-Math.min(7,o-a)+r)):[];return i`<label
      >Level
      <select data-param="level" data-key="level" aria-label="Level">
        <option value="">all</option>
        ${Object.keys(Qt).map(l=>i`<option value="${l}" ${l===s&&i`selected`}>${L(l)}</option>`)}
      </select></label
    >
    <nav class="seg" aria-label="Years">
      <a href="${b({since:null,until:null})}" ${!n&&i`aria-current="true"`}>Latest</a>
      ${c.map(l=>i`<a href="${b({since:l,until:l})}" ${l===n&&i`aria-current="true"`}>${l}</a>`)}
    </nav>`}function qo({contacts:e,found:t}){const s=i`A mark says who raised an issue; the ticks below it, in whose text. An empty cell is silence. A dotted rule means that
  this side has no text to be silent in.`;return e.length===t?s:i`${s} These are the latest ${e.length} of ${p(t,"contact")} in which something was
  raised${!D().length&&" between any states"}: choose a level or a year, or
  ${x("/matrix","draw all",{...Pe(),limit:"0"})}.`}const Lo=async({query:e},t)=>{const s=await bo(t),n=e.get("view")==="table",a=wo(s),o=a?`Longest silence: ${t.issue(a.issue)}, not raised since ${g(a.last.when)}`:"Of no issue is known when it was raised",c=i`${Co(s)} ${at(n)} ${H("/issues",Pe())}`,l=t.sides.length<2?0:s.contacts.filter(d=>zs(t,d).includes("M")).length;return{markup:i`${C("Issues",o,qo(s),c)}
  ${s.rows.length?i`${No(t,s,n)} ${Ao(t)}`:Y("No issue was raised in these contacts",x("/matrix","All contacts",{party:D()}))}
  ${A(t,s.seen,l>0&&`${p(l,"contact")} lack${l===1?"s":""} a text from ${t.sideName("M")}.`)}`,start:d=>void d.querySelector(".scroll")?.scrollTo({left:s.contacts.length>12?1e6:0})}},Wt=["became","kind","level","since","until"],zt={held:"held",called_off:"called off",overtaken:"overtaken by another",not_found:"nothing found",to_come:"to come",record_ends:"the record ends before it",no_date:"no date given"},To=["call","meeting","talks","visit","summit","channel","other"],xe=(e,t)=>x(S("engagement",...e.split("/")),t);function Po(e){const t=zt[e.became]??e.became;return e.became==="not_found"?i`${t}${e.days!==null&&` in ${p(e.days,"day")} since`}`:e.became==="held"||e.became==="overtaken"?i`${xe(e.instead??e.id,t)}${e.on&&i`<small>${g(e.on)}</small>`}`:e.instead?xe(e.instead,t):t}function jo(e){const t=e.plans.flatMap(a=>a.passages),s=t[0];if(!s)return g(e.told);const n=t.filter(a=>a.document===s.document).map(a=>a.span.join("-"));return j(`span/${s.document}/${n.join(",")}`,g(e.told))}const Eo=(e,t)=>i`<tr data-item="${t.id}">
    <th scope="row">${t.planned_for?g(t.planned_for):"not said"}</th>
    <td>
      ${nt(t.kind,t.became!=="held")} ${xe(t.id,Z({...t,status:"held"}))}<small
        >${L(t.level)}</small
      >
    </td>
    <td>${F(e,t.parties)}</td>
    <td>${jo(t)}</td>
    <td>${Po(t)}</td>
  </tr>`,Wo=async(e,t)=>{const s={...P(...Wt),party:D()},n={...s,limit:1},[a,o,c]=await Promise.all([y("/outlook",{...s,next:M().query.get("next")}),y("/outlook",{...n,became:"to_come"}),y("/outlook",{...n,became:"not_found"})]),l=P("became").became,r=l?`${p(a.found,"plan")}: ${zt[String(l)]??l}`:`${o.found?o.found:"None"} of ${p(a.found,"plan")} ${o.found===1?"is":"are"} to come; of ${c.found} nothing more was found`;return i`${C("Outlook",a.found?r:"No plan fits these filters","What texts announced, by the day that it was planned for, and what later texts say became of it.",i`${Q("became","Became",Object.keys(zt),d=>zt[d]??d)} ${Q("kind","Kind",To,V)}
    ${Q("level","Level",Object.keys(Qt),L)} ${Nt()}
    ${Object.keys(P(...Wt)).length>0&&G(Wt)} ${H("/outlook",s)}`)}
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
              ${a.rows.map(d=>Eo(t,d))}
            </tbody>
          </table>
        </div>
        ${bt(a,"plan")}`:Y("Nothing is left",G(Wt))}
  ${A(t,a.seen)}`},he=["speaker","attribution","form","change","issue","outlet","document","engagement","genre","since","until"],Io=["verbatim","trimmed","spliced","altered","misattributed"],zo=["person","outlet","protected"],ue={will_say:"to be said",may_say:"may be said",did_not_say:"not said"};function Do(e,t){const[s,n]=(t.speaker_actor??"").split("."),a=n&&!zo.includes(s)?s:null;return i`${t.speaker||"not said"}${a&&i`<small>${e.actor(a)}</small>`}`}const Ro=(e,t)=>i`<tr data-item="${t.document}/${t.fact}">
    <td class="words">
      ${I(t.document,t.fact,t.quote)}${(t.form!=="direct"||ue[t.modality])&&i`<small
        >${t.form!=="direct"&&`${t.form==="mixed"?"quoted in part":"reported, not quoted"}`}${ue[t.modality]&&i` · ${ue[t.modality]}`}</small
      >`}
    </td>
    <td>${Do(e,t)}</td>
    <td>
      ${Te(t.attribution)}${t.rule&&i`<small>${j(`fact/${t.document}/${t.rule}`,"rule in force")}</small>`}
    </td>
    <td>
      ${t.utterance?x(S("utterance",...t.utterance.split("/")),Bt(t.change)):Bt(null)}
    </td>
    <td>${t.outlet||"outlet not known"}<small>${g(t.date)}</small></td>
  </tr>`;function Ho(e,t,s){return e?t?`${t} of ${p(e,"quote")} ${t===1?"alters":"alter"} the words of ${t===1?"its":"their"} source`:`${p(e,"quote")}${s?" with these filters":""}; none is known to alter the words of its source`:"No quote fits these filters"}const Fo=async(e,t)=>{const s=P(...he),n=M().query.get("next"),[a,o]=await Promise.all([y("/quotes",{...s,next:n}),y("/quotes",{...s,change:"altered",limit:1})]),c=s.change&&s.change!=="altered"?0:o.found,l=t.sides.map(h=>t.actor(h)),r=Object.keys(t.record.issues).sort((h,$)=>t.issue(h).localeCompare(t.issue($))),d=a.next||n;return i`${C("Quotes",Ho(a.found,c,Object.keys(s).length>0),"Each quote with the rule it was given under, and what its text made of the words.",i`${ft("speaker","Speaker","name or state",[...l,...a.rows.map(h=>h.speaker)])}
    ${Q("attribution","Attribution",Object.keys(Ut),h=>Ut[h]??O(h))}
    ${Q("form","Form",["direct","mixed","indirect"])} ${Q("change","Against source",Io)}
    ${Q("issue","Issue",r,h=>t.issue(h))}
    ${ft("outlet","Outlet","part of a name",a.rows.map(h=>h.outlet))}
    ${Nt()} ${Object.keys(s).length>0&&G(he)}
    ${H("/quotes",s,`CSV of ${a.found===1?"this quote":`all ${p(a.found,"quote")}`}`)}
    ${d&&H("/quotes",{...s,next:n,limit:a.rows.length},`CSV of these ${a.rows.length}`)}`)}
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
              ${a.rows.map(h=>Ro(t,h))}
            </tbody>
          </table>
        </div>
        ${bt(a,"quote")}`:Y("Nothing is left",G(he))}
  ${A(t,a.seen)}`},Ct={q:{list:"quotes",name:"Quotes",card:!0},i:{list:"issues",name:"Issues",card:!0},c:{list:"commitments",name:"Commitments",card:!0},k:{list:"claims",name:"Claims",card:!0},e:{list:"engagements",name:"Engagements",card:!0},p:{list:"mentions",name:"People",card:!1},t:{list:"times",name:"Times",card:!1}},Rs=Object.keys(Ct),vt=6e3;function Ko(e,t){const s=[];for(const n of Rs)for(const a of e[Ct[n].list]??[]){if(n==="p"&&a.kind!=="person")continue;const o=a.mentions?.length?a.mentions.map(c=>c.span):[a.span];s.push({id:a.id,letter:n,spans:o.map(t),fields:a})}return s.sort((n,a)=>n.spans[0][0]-a.spans[0][0]||a.spans[0][1]-n.spans[0][1])}function Uo(e,t){const s=e.text,a=(e.mentions??[]).filter(({actor:c})=>c?.startsWith("protected.")).map(({span:c})=>t(c));for(const c of e.rules??[])c.kind==="not_for_attribution"&&a.push(t([c.span[1],c.scope[1]]));const o=a.flatMap(([c,l])=>[...s.slice(c,l).matchAll(/\*(?:[^\p{L}\p{N}]*\*)?/gu)].map(r=>[c+r.index,c+r.index+r[0].length]));return Hs(o)}function Hs(e){const t=[];for(const[s,n]of e.sort((a,o)=>a[0]-o[0])){const a=t.at(-1);a&&s<=a[1]?a[1]=Math.max(a[1],n):t.push([s,n])}return t}function gt(e,t){let[s,n]=[0,e.length];for(;s<n;){const a=s+n>>1;t(e[a])?n=a:s=a+1}return s}function Bo(e,[t,s],n){if(!n.label||!e.startsWith(n.label,t))return null;let a=t+n.label.length;for(;a<s&&/[:.\s)]/.test(e[a]);)++a;return[t,a]}function Vo(e,t,s){if(s-t<=vt)return s;const n=e.lastIndexOf(" ",t+vt);if(n>t+vt/2)return n+1;const a=e.charCodeAt(t+vt);return t+vt+(a>=56320&&a<57344?1:0)}function Xo(e,t){const s=[],n=(e.turns??[]).map(o=>({turn:o,span:t(o.span)}));let a=null;return e.blocks.forEach((o,c)=>{const l=t(o.span),r=n[gt(n,$=>$.span[1]>l[0])],d=r&&r.span[0]<=l[0]?r.turn:null,h=d&&d!==a?Bo(e.text,l,d):null;for(let $=h?.[1]??l[0],u=!0;u||$<l[1];u=!1){const m=Vo(e.text,$,l[1]),f=u&&d!==a;s.push({number:u?c+1:null,begin:$,end:m,label:u?h:null,kind:o.kind,turn:d,starts:f,source:o.source,facts:[],cards:[]}),$=m}a=d}),s}function Jo(e){const t=new lt(e.text),s=([o,c])=>[t.unitOf(o),t.unitOf(c)],n=Xo(e,s),a=Ko(e,s);for(const o of a)for(const[c,[l,r]]of o.spans.entries()){let d=gt(n,h=>h.end>l);for(c===0&&n[Math.min(d,n.length-1)]?.cards.push(o);d<n.length&&(n[d].label?.[0]??n[d].begin)<r;++d)n[d].facts.at(-1)!==o&&n[d].facts.push(o)}return{answer:e,text:t,pieces:n,facts:a,byId:new Map(a.map(o=>[o.id,o])),masked:Uo(e,s),rules:Hs((e.rules??[]).map(o=>s(o.span)))}}const Qo={expected_to_raise:"will raise",may_raise:"may raise",did_not_raise:"did not raise",asked:"was asked",agreed:"agreed",policy_statement:"stated as policy",progress_report:"reported progress",did_raise:"raised"},Go={will_say:"to be said",may_say:"may be said",did_not_say:"not said"},Yo={first_since:"the first since",first_in:"the first in",nth:"the",last:"the last",elapsed:"since the last",never:"never before",duration:"it took",count:"how many"},rt=(...e)=>e.filter(Boolean).flatMap((t,s)=>s?[" · ",t]:[t]),Fs=(e,[t,s])=>e.text.slice(t,s);function Zo({id:e,fields:t},s,n,a){const{speaker:o}=t,c=o.surface?Fs(s,o.surface.span):"",r=(o.actor??"").startsWith("protected.")?i`<span class="masked">name withheld</span>`:o.actor?n.actor(o.actor):o.name||c,d=a.quotes.get(e),h=d&&Bt(d.change);return[r||"Speaker not said",rt(Te(t.attribution),t.form==="indirect"&&"reported, not quoted",Go[t.modality],h&&(d.utterance?x(S("utterance",...d.utterance.split("/")),h):h),t.rule&&i`<a data-at="${t.rule}" href="${b({at:t.rule})}">rule in force</a>`)]}function tc({fields:e},t,s){const n=e.raised_by,{side:a,id:o}=t.answer,c=Qo[e.modality]??O(e.modality).toLowerCase(),l=n?.split(".")[0],r=a&&n&&l!==a&&s.side(n)!=="P";return[s.issue(e.issue),i`${rt(n?i`${mt(s,n)} ${c}`:i`${c}, not said by whom`,e.stance!=="none"&&O(e.stance).toLowerCase(),e.engagement&&x(S("engagement",o,e.engagement),ec(t,e.engagement)))}${r&&i`<br /><span class="flag">${s.actor(a)} says that ${s.actor(l)} said it</span>`}`]}const ec=(e,t)=>{const s=e.byId.get(t);return s?s.fields.when?.value?g(s.fields.when.value):O(s.fields.kind):"the contact"};function sc({id:e,fields:t},s,n,a){const o=a.commitments.get(e),c=Fs(s,t.content?.span??t.span),l=c.length>90?c.slice(0,88).trimEnd()+"…":c;return[o?x("/commitments",l,{open:o.id}):l,i`${rt(t.by.length>0&&F(n,t.by),O(t.kind).toLowerCase(),O(t.status).toLowerCase(),t.by_when?.value&&`by ${g(t.by_when.value)}`,o&&o.status!==t.status&&`in the record: ${O(o.status).toLowerCase()}`)}`]}function nc({id:e,fields:t},s){const n=t.number?t.unit?p(t.number,t.unit):String(t.number):"",a=t.form==="nth"?`no. ${n}`:`${Yo[t.form]??O(t.form)} ${n}`.trim();return[x(S("claim",s.answer.id,e),"Check this claim"),rt(a+(t.since?.value?` ${g(t.since.value)}`:""),O(t.event?.kind??"").toLowerCase())]}function ac({id:e,fields:t,spans:s},n,a){const o=t.place?t.place.value:null;return[x(S("engagement",n.answer.id,e),Z({...t,place:o})),rt(g(t.when?.value),t.status,t.parties.length>0&&F(a,t.parties),s.length>1&&j(`engagement/${n.answer.id}/${e}`,p(s.length,"passage")+" here"))]}function oc({fields:e},t){const{actor:s,name:n,form:a}=e;return(s??"").startsWith("protected.")?[i`<span class="masked">name withheld</span>`,"given not for attribution"]:[s?t.actor(s):n||"Not named",rt(s&&i`<code>${s}</code>`,`by ${a}`)]}function cc({fields:e}){const{value:t,type:s,mod:n,anchor:a}=e,o=s==="DATE"||s==="TIME"?R(t):t,c=a.basis!=="none"&&`reckoned from ${a.basis==="sentence"?"its sentence":a.basis}, ${g(a.value)}`;return[o||"not settled",rt(O(s).toLowerCase(),n&&O(n).toLowerCase(),c)]}function ic(e,t,s,n,a){const o={q:()=>Zo(e,t,s,n),i:()=>tc(e,t,s),c:()=>sc(e,t,s,n),k:()=>nc(e,t),e:()=>ac(e,t,s),p:()=>oc(e,s),t:()=>cc(e)},[c,l]=o[e.letter](),{name:r,card:d}=Ct[e.letter],h=e.letter==="p"?"person":r.slice(0,-1).toLowerCase();return i`<li class="card l-${e.letter} ${a&&"on"} ${!d&&"quiet"}" data-item="${e.id}" tabindex="0">
    <small>${h}</small> <b>${c}</b> <span>${l}</span>
  </li>`}function lc(e,t){const s=[];for(const a of e.facts)if(!t.includes(a.letter))for(const[o,c]of a.spans)o<e.end&&c>e.begin&&s.push({fact:a,begin:Math.max(o,e.begin),end:Math.min(c,e.end),lane:0});const n=[];for(const a of[...s].sort((o,c)=>o.end-o.begin-(c.end-c.begin)))for(;;++a.lane){const o=n[a.lane]??=[],c=gt(o,l=>l.end>a.begin);if(!(c<o.length&&o[c].begin<a.end)){o.splice(c,0,a);break}}return s}function es(e,t,s,n){const{all:a}=e.text,o=[],c=(d,h,$)=>{d[0]<n&&d[1]>s&&o.push({span:d,open:h,inside:$})};for(let d=gt(e.masked,h=>h[1]>s);d<e.masked.length&&e.masked[d][0]<n;++d)c(e.masked[d],'<span class="masked" title="Given not for attribution">',e.masked[d][0]>=s?"name withheld":"");for(let d=gt(t,h=>h.span[1]>s);d<t.length&&t[d].span[0]<n;++d)c(t[d].span,`<mark class="${t[d].kind}">`,null);let[l,r]=["",s];for(const{span:d,open:h,inside:$}of o.sort((u,m)=>u.span[0]-m.span[0])){if(d[1]<=r)continue;const u=Math.max(d[0],r),m=Math.min(d[1],n);l+=$t(a.slice(r,u)),$===null?l+=`${h}${$t(a.slice(u,m))}</mark>`:$&&(l+=`${h}${$}</span>`),r=m}return l+$t(a.slice(r,n))}const ss=({fact:e,lane:t},s)=>e?`<span class="f l-${e.letter} lane${t}${e.id===s?" on":""}" data-fact="${$t(e.id)}"${t>3?` data-lane="${t}"`:""}>`:'<span class="ruletext">';function rc(e,t,{off:s,at:n,marks:a}){const o=lc(t,s);for(const[h,$]of e.rules)h<t.end&&$>t.begin&&o.push({fact:null,begin:Math.max(h,t.begin),end:Math.min($,t.end),lane:-1});o.sort((h,$)=>h.begin-$.begin||$.end-h.end||$.lane-h.lane);const c=[];let[l,r]=["",t.begin];const d=h=>{for(;c.length;){const $=Math.min(...c.map(f=>f.end));if($>h)break;l+=es(e,a,r,$),r=$;const u=c.findIndex(f=>f.end===$),m=c.splice(u);l+="</span>".repeat(m.length);for(const f of m)f.end>$&&(l+=ss(f,n),c.push(f))}l+=es(e,a,r,h),r=h};for(const h of o)d(h.begin),l+=ss(h,n),c.push(h);return d(t.end),{markup:l,lanes:o.reduce((h,$)=>Math.max(h,$.lane+1),0)}}function ns(e){let[t,s]=[0,e.length-1];for(;t<s;){const n=t+s>>1;e[n].getBoundingClientRect().bottom>60?s=n:t=n+1}return{piece:Math.max(0,t),top:e[t]?.getBoundingClientRect().top??0}}const as=12;function Ks(e,t,s,n){const a=Math.max(0,t-as),o=Math.min(e.length,t+as);for(let r=a;r<o;++r)s(r);let c=12;const l=()=>{const r=n();Math.abs(r)>.5&&scrollBy({top:r,behavior:"instant"}),--c>0&&requestAnimationFrame(l)};l()}function dc(e,t,s,n){Ks(e,t,n,()=>{const a=[...e[t]?.querySelectorAll(s)??[]],o=(a[0]??e[t]).getBoundingClientRect(),c=(a.at(-1)??e[t]).getBoundingClientRect(),[l,r]=[o.top,c.bottom-o.top<innerHeight*.6?c.bottom:o.top+34];return(l+r)/2-innerHeight/2})}function hc(e,{piece:t,top:s},n){t===0||!e[t]||Ks(e,t,n,()=>e[t].getBoundingClientRect().top-s)}function os(e,t,s){const{all:n}=e.text;let[a,o]=["",t];for(let c=gt(e.masked,l=>l[1]>t);c<e.masked.length&&e.masked[c][0]<s;++c)a+=n.slice(o,Math.max(o,e.masked[c][0]))+"name withheld",o=e.masked[c][1];return a+n.slice(Math.min(o,s),s)}const uc=e=>e.replace(/<(script|style)\b[^]*?(<\/\1>|$)/gi," ").replace(/<[^>]*>/g," ").replace(/\s+/g," ").trim(),cs=({source:e,kind:t,rule:s,words:n})=>{const a=p(e[1]-e[0],"byte"),o=n===null?"":uc(n);return i`<div class="blk cut">
    <span class="who">cut</span>
    <p>
      ${o?i`<s>${o}</s>${e[1]-e[0]>n.length&&" …"}`:i`<small>${a}; the words are not kept</small>`}
    </p>
    <ul class="cards">
      <li class="card quiet">
        <small>cut</small> <b>${O(t)}</b> <span>rule ${s.replaceAll("_"," ")} · ${a} · no fact may rest on it</span>
      </li>
    </ul>
  </div>`};function $c(e,t,s,n,a){const{query:o}=M(),c=o.get("off")??"",r=Rs.map(u=>[u,e.facts.filter(m=>m.letter===u).length]).filter(([,u])=>u>0),d=r.map(([u])=>u).join(""),h=(u,m)=>{const f=c.includes(u)?c.replace(u,""):c+u;return i`<a
      role="switch"
      aria-checked="${String(!c.includes(u))}"
      class="layer l-${u}"
      data-layer="${f}"
      data-key="layer-${u}"
      href="${b({off:f||null})}"
      ><i></i>${Ct[u].name} <small>${m}</small></a
    >`},$=!!o.get("cut");return i`${r.map(([u,m])=>h(u,m))}
  ${d&&i`<a class="layer" data-layer="${c?"":d}" data-key="layer-all" href="${b({off:c?null:d})}"
    >${c?"All":"None"}</a
  >`}
  ${t.cut.length>0&&i`<a role="switch" aria-checked="${String($)}" class="layer" data-key="c" href="${b({cut:$?null:1})}"
    >${$?"Hide":"Show"} what was cut <small>${t.cut.length}</small> <kbd>c</kbd></a
  >`}
  ${o.get("hl")&&fc(e,s,n)}
  ${a&&!mc(e,a)&&i`<span class="muted">This text has no fact ${a.slice(0,60)}.</span>`}`}const mc=({byId:e,answer:t},s)=>e.has(s)||/^\d{1,9}-\d{1,9}$/.test(s)||[...t.rules??[],...t.turns??[],...t.blocks].some(({id:n})=>n===s);function fc(e,t,s){const n=(a,o)=>{const c=t[a]?.span;if(!c)return!1;const l=`${e.text.byteOf(c[0])}-${e.text.byteOf(c[1])}`;return i`<a class="layer" data-at="${l}" data-key="hl-${o}" href="${b({at:l})}">${o}</a>`};return i`<span class="found" role="status"
      >${t.length?i`<mark>${s>=0?s+1:"–"} of ${t.length}</mark>`:"not in this text"}</span
    >
    ${n(s-1,"previous")} ${n(s+1,"next")} <a class="layer" href="${b({hl:null})}">Unmark</a>`}const is=e=>{const t=e.toLowerCase();return(t.length===e.length?t:e).replace(/[^\u0000-\u007f]/g,n=>{const a=n.normalize("NFD").charAt(0).toLowerCase();return a.length===1?a:n})},pc=e=>e.replace(/[^\p{L}\p{N}\s]/gu,"\\$&").replace(/\s+/g,"\\s+");function gc(e,t){const s=t.split("|").flatMap(a=>{const o=is(a.trim()),c=o.replace(/\*$/,"");return c.trim()?[pc(c)+(c===o?"(?![\\p{L}\\p{N}])":"[\\p{L}\\p{N}]*")]:[]});if(!s.length)return[];const n=new RegExp(`(?<![\\p{L}\\p{N}])(?:${s.sort((a,o)=>o.length-a.length).join("|")})`,"gu");return[...is(e).matchAll(n)].map(a=>[a.index,a.index+a[0].length])}const $e=10;let me=null;class bc{constructor(t,s,n){this.page=t,this.model=s,this.around=n}main;elements=[];parts=new Map;near=new Set;drawnIn=[];turn=1;shown={off:"",at:null,marks:[]};found=[];known={quotes:new Map,commitments:new Map};get facts(){return this.model.facts.length}article(){const t=M().query.get("cut")?[...this.around.cut]:[];let s="";this.model.pieces.forEach((n,a)=>{for(a%$e===0&&(s+=a?'</div><div class="part">':'<div class="part">');t.length&&t[0].source[0]<=n.source[0];)s+=cs(t.shift()).text;s+=this.row(n,a)}),s||(s='<div class="part">');for(const n of t)s+=cs(n).text;return i`<article class="reader ${this.model.answer.turns?.length>0&&"turns"}">${new Oe(s+"</div>")}</article>`}row(t,s){const n=t.kind==="title"||t.kind==="heading"?' role="heading" aria-level="2"':"",a=$t(os(this.model,t.begin,t.end)),o=t.turn?.role==="questioner"?" q":"";return`<div class="blk ${t.kind}${o}" data-piece="${s}">${this.who(t)}<p${n}>${a}</p><ul class="cards"></ul></div>`}who({turn:t,starts:s,label:n,number:a,begin:o,end:c}){if(!t){const r=`${this.model.text.byteOf(o)}-${this.model.text.byteOf(c)}`;return i`<span class="who">${a&&i`<a data-at="${r}" href="${b({at:r})}">${a}</a>`}</span>`.text}if(!s)return'<span class="who"></span>';const l=n?os(this.model,...n):t.label||t.speaker.name;return i`<span class="who" title="${t.role}"
      >${l.replace(/[:\s]+$/,"")}${t.response&&i` <a class="ans ${t.response}" data-at="${t.answers}" href="${b({at:t.answers})}">${t.response}</a>`}</span
    >`.text}start(t){this.main=t;const s=t.querySelector(".reader");this.elements=[...s.querySelectorAll("[data-piece]")];const n=new IntersectionObserver(a=>this.seen(a),{rootMargin:"700px 0px"});return s.querySelectorAll(".part").forEach((a,o)=>{this.parts.set(a,o),n.observe(a)}),t.addEventListener("click",this.click),s.addEventListener("mouseover",this.hover),s.addEventListener("focusin",this.hover),s.addEventListener("stepfact",this.step),addEventListener("beforeprint",this.all),this.read(),this.shown.at||this.shown.marks.length?requestAnimationFrame(()=>this.land()):me?.document===this.model.answer.id&&requestAnimationFrame(()=>hc(this.elements,me,this.draw)),this.learn(),()=>{n.disconnect(),removeEventListener("beforeprint",this.all),t.removeEventListener("click",this.click),me={document:this.model.answer.id,...ns(this.elements)}}}seen(t){for(const{target:s,isIntersecting:n}of t){const a=this.parts.get(s);n?this.near.add(a):this.near.delete(a)}this.drawNear()}drawNear(){for(const t of this.near)for(let s=t*$e;s<(t+1)*$e;++s)this.draw(s)}all=()=>this.elements.forEach((t,s)=>this.draw(s));draw=t=>{const s=this.model.pieces[t];if(!s||this.drawnIn[t]===this.turn)return;this.drawnIn[t]=this.turn;const{markup:n,lanes:a}=rc(this.model,s,this.shown),[,o,c]=this.elements[t].children;if(o.innerHTML=n,o.style.lineHeight=a>4?`${18+4*a}px`:"",a>4)for(const l of o.querySelectorAll("[data-lane]"))l.style.textUnderlineOffset=`${4+4*Number(l.dataset.lane)}px`;c.innerHTML=s.cards.filter(l=>l.id===this.shown.at||Ct[l.letter].card&&!this.shown.off.includes(l.letter)).map(l=>ic(l,this.model,this.page,this.known,l.id===this.shown.at).text).join("")};read(){const{query:t}=M(),s=t.get("at");!this.found.length&&t.get("hl")&&(this.found=gc(this.model.text.all,t.get("hl")).map(c=>({span:c,kind:"hl"})));const n=this.rangeOf(s),a=this.current(n),o=this.found.map((c,l)=>l===a?{...c,kind:"hl now"}:c);n&&a<0&&s&&!this.model.byId.has(s)&&o.push({span:n,kind:"at"}),o.sort((c,l)=>c.span[0]-l.span[0]),this.shown={off:t.get("off")??"",at:s&&this.model.byId.has(s)?s:null,marks:o},++this.turn,this.main.querySelector(".layers").innerHTML=$c(this.model,this.around,this.found,a,s).text,this.drawNear()}current(t){return this.found.length?t?this.found.findIndex(({span:s})=>s[0]===t[0]&&s[1]===t[1]):0:-1}rangeOf(t){if(!t)return null;const s=this.model.byId.get(t);if(s)return s.spans[0];const{answer:n,text:a}=this.model,o=/^(\d{1,9})-(\d{1,9})$/.exec(t),c=[...n.rules??[],...n.turns??[],...n.blocks].find(({id:r})=>r===t),l=o?[Number(o[1]),Number(o[2])]:c?.span;return l?[a.unitOf(l[0]),a.unitOf(l[1])]:null}change(t,s=!1){history[s?"replaceState":"pushState"](null,"",b(t)),this.read()}land(){const{query:t}=M(),s=this.rangeOf(t.get("at"))??this.found[0]?.span;if(!s)return;const n=this.model.pieces.findIndex(({end:o})=>o>s[0]);if(n<0)return;const a=this.shown.at?".f.on":"mark.now, mark.at";dc(this.elements,n,a,this.draw)}click=t=>{if(t.defaultPrevented||t.button||t.ctrlKey||t.metaKey||t.shiftKey||t.altKey)return;const s=t.target,n=s.closest("a");if(n?.dataset.at||n?.dataset.layer!==void 0){t.preventDefault();const{at:c,layer:l}=n.dataset;this.change(c?{at:c}:{off:l}),c?this.land():this.main.querySelector(`[data-key="${n.dataset.key}"]`)?.focus({preventScroll:!0});return}const a=s.closest(".f, .card");if(!a||n||!getSelection()?.isCollapsed)return;const o=a.dataset.fact??a.dataset.item;!o||!this.model.byId.has(o)||(this.change({at:o}),this.focusCard(o))};focusCard(t){this.main.querySelector(`.card[data-item="${CSS.escape(t)}"]`)?.focus({preventScroll:!0})}hover=t=>{const s=t.target.closest(".f, .card"),n=s?.dataset.fact??s?.dataset.item??"";for(const a of this.main.querySelectorAll(".f.over"))a.classList.remove("over");if(n)for(const a of this.main.querySelectorAll(`[data-fact="${CSS.escape(n)}"]`))a.classList.add("over")};step=t=>{const{by:s}=t.detail,n=this.model.facts.filter(({letter:c})=>!this.shown.off.includes(c)),a=n.findIndex(({id:c})=>c===this.shown.at),o=a>=0?n[a+s]:this.beside(n,s);o&&(this.change({at:o.id},!0),this.land(),this.focusCard(o.id))};beside(t,s){const{begin:n}=this.model.pieces[ns(this.elements).piece],a=t.findIndex(({spans:o})=>o[0][0]>=n);return s>0?t[a<0?t.length-1:a]:t[(a<0?t.length:a)-1]}async learn(){const{answer:t}=this.model,s={document:t.id,limit:0},n={rows:[]},[a,o]=await Promise.all([this.has("q")?y("/quotes",{...s,columns:"fact,change,utterance"}).catch(()=>n):n,this.has("c")?y("/commitments",{...s,columns:"status,id,steps"}).catch(()=>n):n]);for(const c of a.rows)this.known.quotes.set(c.fact,c);for(const c of o.rows)for(const{fact:l}of c.steps)l.document===t.id&&this.known.commitments.set(l.id,c);!this.main.isConnected||!(a.rows.length+o.rows.length)||(++this.turn,this.drawNear())}has(t){return this.model.facts.some(s=>s.letter===t)}}const fe=(e,t)=>t&&i`${e} <time>${R(t.value)}</time> <small>(${O(t.basis).toLowerCase()})</small>`,wc=e=>{if(!e)return null;const t=/^https?:\/\/([^/?#]+)/i.exec(e.value);return t?i`<a href="${e.value}" target="_blank" rel="noopener noreferrer">${t[1]}</a>`:e.value.slice(0,80)},yc=e=>e.filter(Boolean).flatMap((t,s)=>s?[" · ",t]:[t]);function vc(e,t){return yc([O(e.genre).toLowerCase(),wc(e.url),e.published?fe("published",e.published):"day not known",fe("changed",e.modified),e.held?.start&&i`${fe("held",e.held.start)}${e.held.end&&i` to ${R(e.held.end.value)}`}`,t.copies>0&&x(S("lineage",t.origin),p(t.copies,"other copy","other copies"))])}const xc=(e,t)=>i`<i class="side ${e.side(t.side)}">${t.outlet?.value||(t.side?e.actor(t.side):"outlet not known")}</i
    >${t.authors.length>0&&i` · ${t.authors.map(({value:s})=>s).join(", ")}`}`,kc=({earlier:e,later:t})=>(e||t)&&i`<nav class="seg" aria-label="Texts of the same side or outlet">
    ${e&&i`<a rel="prev" href="${b({},S("doc",e.document))}" title="${e.title}"><kbd>[</kbd> earlier</a>`}
    ${t&&i`<a rel="next" href="${b({},S("doc",t.document))}" title="${t.title}">later <kbd>]</kbd></a>`}
  </nav>`,Mc={attribution:({value:e})=>i`<b>Attribution: ${e||"set"}</b>`,embargo:({value:e})=>i`<b>Embargo until ${e?R(e):"it is released"}</b>`,not_for_attribution:()=>i`<b>Names given not for attribution: withheld</b>`,off_the_record:()=>i`<b>Off the record</b>`,on_the_record:()=>i`<b>On the record</b>`},Sc=e=>e.length>0&&i`<section class="rules" aria-label="Ground rules">
    ${e.map(t=>i`<span data-item="${t.id}"
          >${(Mc[t.kind]??(()=>O(t.kind)))(t)} ${t.condition&&i` (${t.condition})`}
          <a data-at="${t.id}" href="${b({at:t.id})}">the passage that sets this</a></span
        >`)}
  </section>`;async function _c(e){if(!(e instanceof it)||e.status!==404)throw e;const{embargoes:t}=await y("/desk").catch(()=>({embargoes:[]}));return i`<div class="state">
    <h1>No such text that may be seen</h1>
    <p>Nothing with this id is in the record${M().query.get("as_of")&&` as of ${R(M().query.get("as_of"))}`}.</p>
    ${t.length>0&&i`<p>
      ${p(t.length,"text")} ${t.length===1?"is":"are"} under embargo:
      ${t.map(({until:s})=>s?`until ${R(s)}`:"until released by hand").join("; ")}. Title, words, names and
      counts are absent until then.
    </p>`}
    <p><a href="${b({},"/desk")}">What came in</a></p>
  </div>`}const Oc=async({path:e},t)=>{const s=S("documents",e[0]??""),n=Promise.all([y(s),y(`${s}/around`)]),[a,o]=await n.catch(()=>[null,null]);if(!a)return n.then(()=>i``,_c);const c=new bc(t,Jo(a),o),l={documents:1,first:a.published?.value,last:a.published?.value};return{markup:i`${C(xc(t,a),a.title?.value||a.path,vc(a,o),kc(o))}
      ${Sc(a.rules??[])}
      <div class="layers" role="group" aria-label="Layers"></div>
      ${c.article()} ${A(t,l,i`${p(c.facts,"fact")} of its layers.`)}`,start:r=>c.start(r)}},Nc=["speaker","actor","side","issue","level","attr","outlet","genre","after","before","origin","document"],Ac=/"[^"]*"|(?<=^|\s)(-?)([a-z]+):(?:"([^"]*)"|([^\s()"]+))/g,yt=e=>[...e.matchAll(Ac)].filter(t=>t[2]&&Nc.includes(t[2])).map(([t,s,n,a,o])=>({without:s==="-",name:n,value:a??o,raw:t})),Us=e=>e.replace(/\s+/g," ").trim(),qt=(e,{raw:t})=>{const s=e.indexOf(t);return s<0?e:Us(`${e.slice(0,s)} ${e.slice(s+t.length)}`)},ls=e=>yt(e).reduce(qt,e);function Vt(e,t,s,n=!1){const a=yt(e).find(c=>c.name===t&&c.value===s),o=`${n?"-":""}${t}:${/[\s()]/.test(s)?`"${s}"`:s}`;return Us(`${a?qt(e,a):e} ${o}`)}const Cc=220,rs=700,pe=12;function Bs(e,t,s){return s==="none"&&(t==="side"||t==="outlet")?t==="side"?"Press and others":"outlet not known":t==="issue"?e.issue(s):t==="level"?L(s):t==="attr"?Ut[s]??s:t==="after"||t==="before"?g(s):t==="genre"?O(s):t==="side"||t==="actor"||t==="speaker"?e.actor(s):s}const ke=e=>i`<form class="ask" data-to="/search" role="search">
    <input
      name="q"
      value="${e}"
      aria-label="Search for"
      placeholder="words, “a phrase”, begin*, side: issue: speaker: after:"
      autocomplete="off"
    />
    <button class="sr">Search</button>
  </form>`,Zt=(e,t)=>x("/search",t,{q:e}),Vs=(e,t,s)=>i`<a class="chip ${s.without&&"not"}" href="${b({q:qt(t,s)},"/search")}" aria-label="Take away ${s.raw}"
    ><small>${s.without&&"not "}${s.name}</small> ${Bs(e,s.name,s.value)} <span aria-hidden="true">×</span></a
  > `;function ut(e,t,s,n,a){const[o,c]=[s[a],s.documents],l=o.filter(({value:$})=>$!==null||a==="side"||a==="outlet").sort(($,u)=>u.documents-$.documents),r=yt(t).filter($=>$.name===a&&!$.without),d=l.filter(({value:$})=>!r.some(u=>u.value===($??"none")));if(!d.length||l.length===1&&l[0].documents===c)return null;const h=({value:$,documents:u})=>{const m=$??"none",f=Bs(e,a,m);return i`<li>
      <a class="without" href="${b({q:Vt(t,a,m,!0)},"/search")}" aria-label="Without ${f}" title="Without"
        >−</a
      >
      <span>${Zt(Vt(t,a,m),f)}</span> <span class="num">${u}</span>
    </li>`};return i`<h2>${n}</h2>
    <ul class="plain facet">
      ${d.slice(0,pe).map(h)}
    </ul>
    ${d.length>pe&&i`<p class="muted">and ${d.length-pe} more, with fewer texts</p>`}`}function qc(e,t){const s=new Map;for(const{value:a,documents:o}of t)a&&s.set(a.slice(0,4),(s.get(a.slice(0,4))??0)+o);if(s.size<2)return null;const n=yt(e).filter(({name:a})=>a==="after"||a==="before").reduce(qt,e);return i`<h2>Year</h2>
    <ul class="plain facet">
      ${[...s].map(([a,o])=>i`<li>
            <span>${Zt(Vt(Vt(n,"after",a),"before",a),a)}</span> <span class="num">${o}</span>
          </li>`)}
    </ul>`}function Lc(e){const t=new lt(e.passage),s=e.hits.map(({span:$})=>[$[0]-e.span[0],$[1]-e.span[0]]).filter($=>$[1]<=t.size),n=t.size>rs&&s.length?Math.max(0,s[0][0]-Cc):0,a=Math.min(t.size,Math.max(n+rs,s[0]?.[1]??0)),o=s.filter($=>$[1]<=a),c=[...new Set(s.map($=>t.slice(...$)))].filter($=>$.length<60).slice(0,8),l=([$,u],m)=>x(S("doc",e.document),m,{at:`${$+e.span[0]}-${u+e.span[0]}`,hl:c.join("|")}),[r,d]=[n>0?"…":"",a<t.size?"…":""];if(!o.length)return l([0,t.size],i`${t.slice(n,a)}${d}`);const h=o.map(($,u)=>u?$[0]:n);return i`${r}${o.map(($,u)=>l($,i`${t.slice(h[u],$[0])}<mark>${t.slice(...$)}</mark>${t.slice($[1],h[u+1]??a)}`))}${d}`}function Tc(e,t){const s=t.find(o=>o.document===o.origin)??t[0],n=[...t.filter(o=>o.document===s.document),...t.filter(o=>o.document!==s.document)],a=n.filter((o,c)=>n.findIndex(l=>l.passage===o.passage)===c);return i`<section class="hit">
    <h3>${x(S("doc",s.document),q(s))}</h3>
    <small
      >${X(e,s)}${s.copies>0&&i` · ${x(S("lineage",s.origin),`+ ${p(s.copies,"copy","copies")}`)}`}</small
    >
    ${a.map(o=>i`<p data-item="${o.document}/${o.span.join("-")}">
          ${Lc(o)}${o.document!==s.document&&i` <small>in ${q(o)}</small>`}
        </p>`)}
  </section>`}const Pc=e=>{const t=new Map;for(const s of e)t.set(s.origin,[...t.get(s.origin)??[],s]);return[...t.values()]};function Me(e){const t=e.record.sides[0],s=["agreed","attr:unnamed","level:leader",...t?[`side:${t} attr:named`]:[],'"press conference" -genre:remarks'];return i`<p>
    Try ${s.map((n,a)=>i`${a?", ":""}${Zt(n,n)}`)}. Words in “marks” stand together; a chip with - before it excludes.
  </p>`}async function jc(e,t,s){const a=(await Promise.all(s.slice(0,6).map(async o=>{const c=qt(t,o);return{one:o,q:c,passages:c?(await y("/search/facets",{q:c})).passages:0}}))).filter(({passages:o})=>o>0);return i`${a.length>0&&i`<ul class="plain">
      ${a.map(({one:o,q:c,passages:l})=>i`<li>${Zt(c,`Without ${o.raw}: ${p(l,"passage")}`)}</li>`)}
    </ul>`}
    <p>Text that was cut from pages is not searched.</p>
    ${Me(e)}`}async function Ec(e,t){const s=M().query.get("next"),[n,a]=await Promise.all([y("/search",{q:t,next:s}),y("/search/facets",{q:t})]),o=yt(t);return i`${C("Search",n.found?`${p(n.found,"passage")} in ${p(a.origins,"origin")}`:"No passage fits",a.documents>a.origins&&`${p(a.documents,"text")}; copies are counted, and weigh nothing.`,n.found>0&&i`<a class="btn" href="${Xt("/search/feed",{q:t})}" type="application/atom+xml">Atom feed</a>${H("/search",{q:t})}`)}
  ${ke(t)} ${o.length>0&&i`<p class="chips">${o.map(c=>Vs(e,t,c))}</p>`}
  ${n.found?i`<div class="cols flip">
        <div class="rail">
          ${ut(e,t,a,"Side","side")} ${ut(e,t,a,"Issue","issue")}
          ${ut(e,t,a,"Level of contact","level")} ${ut(e,t,a,"Attribution","attr")}
          ${ut(e,t,a,"Kind of text","genre")} ${ut(e,t,a,"Outlet","outlet")}
          ${qc(t,a.month)}
        </div>
        <div>
          <h2 class="sr">Passages</h2>
          ${Pc(n.rows).map(c=>Tc(e,c))} ${(ys()>0||n.next)&&bt(n,"passage")}
        </div>
      </div>`:i`<div class="state">
        <p>${p(n.seen.documents,"text")} were searched for ${ls(t)?i`<b>${ls(t)}</b>`:"that"}.</p>
        ${await jc(e,t,o)}
      </div>`}
  ${A(e,n.seen)}`}const Wc=async(e,t)=>{const s=M().query.get("q")?.trim()??"";if(!s)return i`${C("Search","Search the record")} ${ke("")} ${Me(t)} ${A(t,t.record.seen)}`;try{return await Ec(t,s)}catch(n){if(!(n instanceof it)||n.status!==400)throw n;return i`${C("Search","This cannot be searched for",n.detail)} ${ke(s)}
      <p class="chips">${yt(s).map(a=>Vs(t,s,a))}</p>
      ${Me(t)} ${A(t,t.record.seen)}`}},Ic=84;function zc({window:e,lanes:t},s){const{narrow:n,width:a}=s,o=n?58:164,c=(e.last-e.first)/365,l=n?Math.max(520,Math.min(2400,c*230)):a-o-24,r=n?(a-44)/t.length:t.length>4?88:108,d=n?l+90:78+t.length*r+Ic,h=u=>n?58+u*r:86+u*r,$=Ms(e,l);return{narrow:n,width:a,height:d,begin:o,length:l,scale:u=>o+$(u),lane:h,room:new jn(a,d)}}const st=({narrow:e},t,s)=>e?[s,t]:[t,s],k=e=>String(Math.round(e*10)/10),Xs=(e,t,s,n,a)=>{const[[o,c],[l,r]]=[st(e,s,t),st(e,n,t)];return i`<path class="${a}" d="M${k(o)} ${k(c)}L${k(l)} ${k(r)}" />`},U=({begin:e,length:t},s)=>Math.max(e,Math.min(e+t,s)),Se=e=>({since:T(e.days.first),until:T(e.days.last)}),Dc=({days:e})=>e.first===e.last,Rc=e=>{const t=e.filter(s=>!W(s)).length;return p(e.length,"contact")+(t?`, ${t} of them not held`:"")};function Hc(e){const[t]=e.contacts,{since:s,until:n}=Se(e),a=`${s}/${n}`;return e.contacts.length===1&&t?.id?{href:b({sel:t.id}),item:t.id,opens:b({},S("engagement",...t.id.split("/")))}:{href:b({since:s,until:n,sel:null,view:Dc(e)&&"table"}),item:a}}const Js=e=>e?26:36;function Fc(e,t,s,n){const[a,o]=st(e,t.at,s),[c]=t.contacts;if(t.form==="glyph")return Ne(c.kind,!W(c),a,o);if(t.form==="fuzzy"){const h=U(e,t.at),$=k(Math.max(8,U(e,t.to)-h));return e.narrow?i`<rect class="fuzzy" x="${k(a-6)}" y="${k(h)}" width="12" height="${$}" rx="2" />`:i`<rect class="fuzzy" x="${k(h)}" y="${o-6}" width="${$}" height="12" rx="2" />`}if(t.form==="cluster"){const h=String(t.contacts.length),$=Math.max(9,B(h)/2+4),[u,m]=st(e,(t.at+Math.min(t.to,t.at+22))/2,s);return i`<rect class="many" x="${k(u-$)}" y="${k(m-9)}" width="${k(2*$)}" height="18" rx="9" /><text
        class="manyn"
        x="${k(u)}"
        y="${k(m+4)}"
        text-anchor="middle"
        >${h}</text
      >`}const l=t.contacts.filter(W).length,r=Js(e.narrow)/n,d=(h,$,u)=>$>0&&(e.narrow?i`<rect
          class="${u}"
          x="${k(a+h*r)}"
          y="${k(o)}"
          width="${k(Math.max(2,$*r))}"
          height="${k(t.to-t.at-1)}"
        />`:i`<rect
          class="${u}"
          x="${k(a)}"
          y="${k(o-(h+$)*r)}"
          width="${k(t.to-t.at-1)}"
          height="${k(Math.max(2,$*r))}"
        />`);return i`${d(0,l,"count")}${d(l,t.contacts.length-l,"count planned")}`}function Kc({narrow:e,room:t},s,n,a){const o=String(s.contacts.length),c=(s.at+s.to-1)/2,l=s.contacts.length/a*Js(e);if(e||B(o)>s.to-s.at)return null;const r=n-l-4,d=B(o)/2;return t.place(c-d+2,r-9,c+d-2,r)&&i`<text class="gap" x="${k(c)}" y="${k(r)}" text-anchor="middle">${o}</text>`}function Uc(e,t,s,n){const{narrow:a,room:o}=e,[c]=t.contacts;if(t.form==="cluster")return null;if(t.form==="bar")return Kc(e,t,s,n);const l=g(c.when,a),r=W(c)?V(c.kind)+(c.place&&!a?`, ${c.place}`:""):c.status,d=t.form==="fuzzy"?(U(e,t.at)+U(e,t.to))/2:t.at;if(a){const u=s+13,m=o.place(u,t.at-11,u+B(l,!0),t.at+2),f=m&&o.place(u,t.at+2,u+B(r),t.at+15);return i`${m&&i`<text class="nd" x="${u}" y="${k(t.at)}">${l}</text>`}${f&&i`<text class="nk" x="${u}" y="${k(t.at+12)}">${r}</text>`}`}const h=(u,m,f,v)=>{const w=B(u,v)/2;return o.place(d-w,m-11,d+w,m+2)&&i`<text class="${f}" x="${k(d)}" y="${m}" text-anchor="middle">${u}</text>`},$=h(l,s-26,"nd",!0);return i`${$}${$&&h(r,s+24,"nk",!1)}`}function Bc(e,t,s,n,a){const[o]=t.contacts,{href:c,item:l,opens:r}=Hc(t),h=t.contacts.length===1&&t.form!=="bar"?`${Z(o)}, ${g(o.when)}, ${L(o.level)}`:`${Rc(t.contacts)}, ${Se(t).since} to ${Se(t).until}, ${L(o.level)}`,$=t.contacts.some(({id:ot})=>ot&&ot===a),[u,m]=st(e,t.at,s),f=t.form==="bar"?t.to-t.at-1:28,v=e.narrow?[u-14,t.form==="bar"?m:m-14,44,f]:[t.form==="bar"?u:u-14,m-40,f,t.form==="bar"?46:68],[w,_,tt,J]=v.map(k);return i`<a class="node ${$&&"on"}" data-item="${l}" ${r&&i`data-opens="${r}"`} href="${c}" aria-label="${h}"
    ><title>${h}</title><rect class="hit" x="${w}" y="${_}" width="${tt}" height="${J}" />${Fc(e,t,s,n)}${Uc(e,t,s,n)}</a
  >`}function Vc(e,t,s,n,{today:a,window:o,chosen:c}){const{narrow:l,room:r}=e,d=t.contacts.flatMap(({gap:m})=>m&&(c||m.from.first>=o.first)?m:[]).sort((m,f)=>f.most-m.most),h=t.silence,$=(m,f,v,w)=>{const[_,tt]=[U(e,m),U(e,f)],J=(_+tt)/2,ot=B(v,!0);if(l){const ne=s+13;return tt-_>34&&r.place(ne,J-8,ne+ot,J+6)&&i`<text class="${w}" x="${ne}" y="${k(J+4)}">${v}</text>`}return tt-_>ot+18&&r.place(J-ot/2,s-19,J+ot/2,s-5)&&i`<text class="${w}" x="${k(J)}" y="${s-8}" text-anchor="middle">${v}</text>`},u=[];if(h&&h.from.last<a&&e.scale(a)>e.begin){const[m,f]=[U(e,e.scale(h.from.last)),U(e,e.scale(a))];u.push(Xs(e,s,m+(l?0:8),f,"silence")),u.push($(m+8,f,`${l?z(h).replace(/ days?$/," d"):z(h)} so far`,"gap open"))}for(const[m,f]of d.entries()){if(n&&m>0)break;const v=l?z(f).replace(/ days?$/," d"):z(f);u.push($(e.scale(f.from.last),e.scale(f.to.first),v,m?"gap":"gap longest"))}return u}function Xc(e,t,s,n){return t.contacts.filter(({status:a})=>a==="suspended").map(a=>{const o=t.contacts.find(({status:f,series:v,days:w})=>(f==="resumed"||f==="held")&&v===a.series&&w.first>a.days.last),c=o?.days.first??n,[l,r]=[U(e,e.scale(a.days.first)),U(e,e.scale(c))],[d,h]=st(e,l,s-4),[$,u]=st(e,Math.max(2,r-l),8),m=`suspended, ${g(a.when)} to ${o?g(o.when):"now"}`;return i`<rect class="hatch" x="${k(d)}" y="${k(h)}" width="${k($)}" height="${k(u)}"
        ><title>${m}</title></rect
      >`})}function Jc({narrow:e,lane:t,width:s},{level:n,held:a,planned:o,undated:c},l,r){const d=L(n);if(e){const $=(s-44)/r,u=d.split(" ")[0],m=B(u,!0)>$&&l%2===1;return i`<text class="lanename" x="${k(t(l)-8)}" y="${m?30:15}">${u}</text>`}const h=[`${a} held`,o&&`${o} planned`].filter(Boolean).join(", ");return i`<text class="lanename" x="0" y="${t(l)-3}">${d}</text
    ><text class="lanesub" x="0" y="${t(l)+14}">${h}</text>${c>0&&i`<text class="lanesub" x="0" y="${t(l)+30}">${c} without a day</text>`}`}function Qc(e,t){const{narrow:s,width:n,height:a,begin:o}=e;return _s(t.window,l=>e.scale(l)-o,s?40:46).map(({at:l,name:r})=>s?i`<path class="grid" d="M0 ${k(o+l)}H${n}" /><text class="year" x="0" y="${k(o+l+14)}"
            >${r}</text
          >`:i`<path class="grid" d="M${k(o+l)} 24V${a-26}" /><text class="year" x="${k(o+l+5)}" y="16"
            >${r}</text
          >`)}function Gc(e,{today:t,window:s,chosen:n},a){const o=t>s.last;if(t<s.first||o&&n)return null;const c=o?e.begin+e.length:e.scale(t),l=o?"asof beyond":"asof";if(e.narrow)return i`<path class="${l}" d="M34 ${k(c)}H${e.width}" /><text class="lanesub" x="0" y="${k(c+4)}"
        >as of</text
      >`;const r=o?`to ${g(a)}`:`as of ${g(a)}`,d=Math.min(c,e.width-B(r)/2);return i`<path class="${l}" d="M${k(c)} 40V${e.height-22}" /><text
      class="lanesub"
      x="${k(d)}"
      y="${e.height-8}"
      text-anchor="middle"
      >${r}</text
    >`}function Yc(e,t,s,n,a,o){const c=e.lane(n),l=Math.max(1,...a.map(({contacts:u})=>u.length)),r=a.some(({form:u})=>u==="bar"),d=({contacts:u})=>u.some(({id:m})=>m&&m===o),h=[...a.filter(d),...a.filter(u=>!d(u)).reverse()],$=new Map(h.map(u=>[u,Bc(e,u,c,l,o)]));return i`${Xs(e,c,e.begin,e.begin+e.length,"lane")} ${Jc(e,s,n,t.lanes.length)}
  ${Xc(e,s,c,t.today)} ${Vc(e,s,c,r,t)}
  ${a.map(u=>$.get(u))}`}function Zc(e,t,s,n,a){const o=e.lanes.map(l=>Pn(l.contacts,t.scale,t.length));o.forEach((l,r)=>{for(const{at:d,to:h,form:$}of l){const u=$==="glyph"?d:U(t,Math.max(d,h)),[[m,f],[v,w]]=[st(t,d-8,t.lane(r)-8),st(t,u+8,t.lane(r)+8)];t.room.take(m,f,v,w)}});const c=e.lanes.map((l,r)=>Yc(t,e,l,r,o[r],s));return i`<svg
    class="timeline"
    width="${t.width}"
    height="${k(t.height)}"
    role="group"
    aria-label="Contacts by level and date"
  >
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="hatchline" d="M0 0V6" />
      </pattern>
    </defs>
    ${Qc(t,e)} ${a} ${c} ${Gc(t,e,n)}
  </svg>`}async function ti(e,t){const s=await y(`/engagements/${t}`).catch(o=>o);if(s instanceof Error)return i`<h2>${s.status===404?"No such contact in what may be seen":s.title}</h2>`;const a=[...new Set(s.issues.map(({issue:o})=>o))].map(o=>j(`issue/${o}/${s.id}`,e.issue(o)));return i`<h2>${x(S("engagement",...s.id.split("/")),`${Z(s)}, ${g(s.when.value)}`)}</h2>
    <p>
      ${L(s.level)}. ${F(e,s.parties)}. ${j(`engagement/${s.id}`,p(s.documents.length,"text"))}.
    </p>
    <p>${a.length?i`On: ${Jt(a,", ")}`:"Of no issue is said that it was raised."}</p>`}const ei=600,si=async({seen:e})=>(await y("/documents",{...wt(),columns:e.documents>ei?"date,side":"date,side,document,title,path",limit:0})).rows,ge=3;function ni(e,t,s,n,a){const o=d=>Math.round(n.scale(N(d.date).first)/ge)*ge;if(s.every(({document:d})=>d))return s.map(d=>{const h=`${d.title||d.path}, ${g(d.date)}`;return i`<a href="${b({},S("doc",d.document))}" tabindex="-1" aria-label="${h}"
        ><title>${h}</title><rect class="rug ${t}" x="${o(d)-1}" y="${a-7}" width="3" height="12"
      /></a>`});const c=new Map;for(const d of s)c.set(o(d),(c.get(o(d))??0)+1);const l=Math.max(...c.values()),r=[...c].map(([d,h])=>{const $=Math.max(2,Math.round(h/l*13));return`M${d} ${a+5}v${-$}h${ge-.5}v${$}z`});return[i`<path class="rug ${t}" d="${r.join("")}"><title>${p(s.length,"text")}: ${e.sideName(t)}</title></path>`]}function ai(e,t,s,n){if(s.narrow)return null;const a=n.filter(({date:l})=>{const r=N(l);return r&&r.last>=t.window.first&&r.first<=t.window.last}),o=l=>a.some(r=>e.side(r.side)===l);return["A","M","P"].filter(l=>l==="P"||D().length>(l==="A"?0:1)||o(l)).map((l,r)=>{const d=s.height-74+r*18,h=a.filter(u=>e.side(u.side)===l),$=`${e.sideName(l)}${l==="P"?" and others":""}: ${h.length||"no"} text${h.length===1?"":"s"}`;return i`<text class="lanesub" x="0" y="${d+4}">${$}</text>
      <path class="grid" d="M${s.begin} ${d+6}H${s.width}" />${h.length>0&&ni(e,l,h,s,d)}`})}const oi=e=>S("engagement",...e.split("/")),ci={call:"speak",meeting:"meet",summit:"meet",visit:"meet",talks:"meet"},ii=400,li=["call","meeting","summit","visit","talks"];function ri({lanes:e,empty:t,contacts:s,today:n},a){const o=[...e,...t].find(({level:u})=>u==="leader"),c=D().length===2,l=s.findLast(u=>u.level==="leader"&&Ce(u,n)),r=a.find(({planned_for:u})=>(N(u)?.first??1/0)<n+ii);if(!o?.silence)return s.length?"No contact between leaders whose day is known":"No contacts in the record";const d=o.silence.most===0?"today":`${z(o.silence)} ago`,h=c&&(!l||li.includes(l.kind))?`The leaders last spoke ${d}`:`The last contact of leaders was ${d}`;if(!r)return h;const $=c?`they plan to ${ci[r.kind]??"be in contact"}`:"the next is planned";return`${h}; ${$} ${r.planned_for.length===10?"on":"in"} ${g(r.planned_for)}`}function di({lanes:e,empty:t,contacts:s,seen:n,today:a,outside:o}){const c=s.filter(({status:u})=>u==="held"),l=c.flatMap(u=>u.days?u:[]),r=l.reduce((u,m)=>!u||m.days.first<u.days.first?m:u,null),d=l.reduce((u,m)=>!u||m.days.last>u.days.last?m:u,null),h=s.filter(u=>!u.days).length,$=n.last&&T(a-31)>n.last;return i`${p(c.length,"contact")} held on
  ${p(e.length+t.length,"level")}${r&&i`, ${g(r.when)} to ${g(d.when)}`}. The number on a line is the
  silence between two contacts.
  ${h>0&&i`${p(h,"contact")} without a day ${h===1?"is":"are"} in the table only.`}
  ${o>0&&i`${p(o,"contact")} far from the texts’ years ${o===1?"is":"are"} in the table only.`}
  ${$&&i`The last text of the record is of ${g(n.last)}: what came after it the record cannot tell. `}
  ${x("/cadence","Gaps and silences",{since:M().query.get("since"),until:M().query.get("until")})}`}function hi({years:e,window:t,chosen:s}){const{since:n="",until:a=""}=wt(),o=h=>b({...h,sel:null,next:null}),c=n===a?n:"",l=s&&!e.includes(c),r=t.last-t.first+1,d=h=>/^\d{4}$/.test(c)?o({since:String(Number(c)+h),until:String(Number(c)+h)}):o({since:T(t.first+h*r),until:T(t.last+h*r)});return i`<nav class="seg" aria-label="Years">
    ${s&&i`<a rel="prev" aria-label="Earlier" href="${d(-1)}"><kbd>[</kbd> earlier</a>`}
    <a href="${o({since:null,until:null})}" ${!s&&i`aria-current="true"`}>All years</a>
    ${e.map(h=>i`<a href="${o({since:h,until:h})}" ${h===c&&i`aria-current="true"`}>${h}</a>`)}
    ${l&&i`<a aria-current="true" href="${b({})}">${c?g(c):`${g(n)||"…"} to ${a?g(a):"now"}`}</a>`}
    ${s&&i`<a rel="next" aria-label="Later" href="${d(1)}">later <kbd>]</kbd></a>`}
  </nav>`}const ui=({lanes:e})=>i`<figcaption class="legend">
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
  </figcaption>`,$i=({empty:e})=>e.length>0&&i`<p class="muted">
    Not in the picture:
    ${e.map(({level:t,held:s,undated:n})=>`${L(t)} (${s} held, ${n} without a day)`).join(", ")}.
  </p>`,mi=300;async function fi(e,t){let{contacts:s}=t,n;if(!t.single){const o={...Rt(),...wt(),limit:mi,next:M().query.get("next")},c=await y("/timeline",o),l=Number.parseInt(o.next??"0",10);s=c.rows.map((r,d)=>({...s[l+d],...r,gap:s[l+d]?.gap??null})),n=c.next}const a=o=>i`<tr data-item="${o.id}">
      <td>${x(oi(o.id),g(o.when))}</td>
      <td>${L(o.level)}</td>
      <td>${nt(o.kind,!W(o))} ${Z(o)}</td>
      <td>${F(e,o.parties)}</td>
      <td class="num">${o.gap?z(o.gap).replace(/ days?$/,""):"–"}</td>
      <td class="num">${j(`engagement/${o.id}`,o.documents)}</td>
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
    </p>`}`}const pi=async({query:e},t)=>{const s=innerWidth<700,n=e.get("view")==="table",a={...Rt(),kind:null,level:"leader",status:null,became:"to_come",columns:"planned_for,kind,id"},[o,c,l]=await Promise.all([Nn(t),y("/outlook",a),s||n?[]:si(t.record)]),r=i`${hi(o)} ${at(n)} ${H("/timeline",{...Rt(),...wt()})} ${on()}`,d=C("Timeline",ri(o,c.rows),di(o),r);if(!o.contacts.length)return i`${d}${Y("No contacts",i`${x("/timeline","All contacts of the record",{party:null})}`)}
    ${A(t,o.seen)}`;if(n)return i`${d} ${await fi(t,o)} ${A(t,o.seen)}`;const h=o.contacts.filter(w=>w.id&&w.level==="leader"&&Ce(w,o.today)),$=e.get("sel")??h.at(-1)?.id??null,u=document.documentElement.clientWidth,m=s?Math.max(280,u-32):Math.min(1360,u-64),f=zc(o,{width:m,narrow:s}),v=Zc(o,f,$,t.record.as_of,ai(t,o,f,l));return{markup:i`${d}
      <figure>${v} ${ui(o)}</figure>
      ${$i(o)}
      <section class="peek" aria-live="polite">
        ${!$&&i`<p class="muted">Choose a bar or a year to see single contacts.</p>`}
      </section>
      ${A(t,o.seen)}`,start:w=>{$&&ti(t,$).then(_=>w.querySelector(".peek").innerHTML=_.text)}}};function gi(e){const t=new Map;for(const{change:n}of e)t.set(n,(t.get(n)??0)+1);return["misattributed","altered","spliced","trimmed","verbatim"].flatMap(n=>t.has(n)?[`${t.get(n)} ${n}`]:[]).join(", ")}function bi(e,t,s,n){const{document:a,id:o}=s.quote;return i`<tr data-item="${a}/${o}">
    <td class="words">
      ${I(a,s.passage.span,s.passage.words)}
      ${s.changes.length>0&&i`<p class="drift"><small>against its source:</small> ${Da(t.passage,s)}</p>`}
    </td>
    <td>${Bt(s===t?"source":s.change)}</td>
    <td>${n&&i`${x(S("doc",a),q(n))}<small>${X(e,n)}</small>`}</td>
  </tr>`}const wi=async({path:e},t)=>{const s=await y(`/utterances/${e.join("/")}`),[n,...a]=s.quotes,o=new Map(s.documents.map(h=>[h.document,h])),c=s.actor?t.actor(s.actor):s.name||"speaker not said",l=a.filter(({change:h})=>h==="altered"||h==="misattributed").length,r=s.documents.flatMap(({date:h})=>h??[]).sort(),d=l?`${l} of ${p(a.length,"quote")} ${l===1?"alters":"alter"} these words`:`${p(a.length,"quote")} ${a.length===1?"keeps":"keep"} to these words`;return i`${C(i`Saying · ${c}`,d,i`${gi(a)}. ${j(`utterance/${s.id}`,p(s.quotes.length,"passage"))} in
      ${p(s.documents.length,"text")}.`)}
    <section class="quote">
      <h2>The source</h2>
      <blockquote>${I(n.quote.document,n.passage.span,`“${n.passage.words}”`)}</blockquote>
      <p>${c} ${o.get(n.quote.document)&&i`<small>${X(t,o.get(n.quote.document))}</small>`}</p>
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
          ${s.quotes.map(h=>bi(t,n,h,o.get(h.quote.document)))}
        </tbody>
      </table>
    </div>
    ${A(t,{documents:s.documents.length,first:r[0],last:r.at(-1)})}`},yi={cadence:Hn,claim:na,claims:la,commitments:ga,compare:Ca,desk:za,doc:Oc,engagement:to,lineage:uo,matrix:Lo,outlook:Wo,quotes:Fo,search:Wc,timeline:pi,utterance:wi},te=e=>document.querySelector(e),K=te("#main"),kt=te("#drawer");let St=0,ds="",hs=null,_e=null,us;const vi=i`<div class="state" aria-busy="true">
  <p>Reading the record</p>
  <div class="wait"></div>
</div>`,Qs=e=>{const t=e instanceof it?e:new it(0,"page","This view could not be drawn",String(e));return i`<div class="state err" role="alert">
    <h1>${t.title}</h1>
    <p>${t.detail}</p>
    <p><code>${t.code}</code> · <a href="${b({})}">Try again</a> · <a href="${b({},"/timeline")}">Timeline</a></p>
  </div>`},xi=async()=>i`<div class="state">
    <h1>No such page</h1>
    <p><a href="${b({},"/timeline")}">Timeline</a></p>
  </div>`;async function ki(e){const t=M(),n=await(yi[t.path[0]]??xi)({...t,path:t.path.slice(1)},e);return"markup"in n?n:{markup:n}}async function Mi(e){const t=M().query.get("ev"),[s,n]=[hs,St];if(hs=t,document.body.classList.toggle("with-drawer",!!t),t&&t!==s){const a=await hn(e,t).catch(Qs);if(n!==St)return;kt.innerHTML=a.text,kt.hidden=!1,kt.focus({preventScroll:!0})}else t||(kt.hidden=!0,s&&_e&&K.querySelector(`a[href="${CSS.escape(_e)}"]`)?.focus({preventScroll:!0}))}function Si(e,t){const s=K.querySelector("h1")?.textContent??"";document.title=s?`${s} – Readout`:"Readout",e?t&&!M().query.get("ev")&&bs(K.querySelector(`[data-item="${CSS.escape(t)}"], [data-key="${CSS.escape(t)}"]`)):(te("#live").textContent=s,scrollTo(0,0),M().query.get("ev")||K.focus({preventScroll:!0}))}async function ee(){const e=++St;K.setAttribute("aria-busy","true");const t=location.pathname===ds,s=document.activeElement,n=s?.dataset.item??s?.dataset.key,a=setTimeout(()=>e===St&&(K.innerHTML=vi.text),300);let o=null,c;try{o=await ws(),c=await ki(o)}catch(l){c={markup:Qs(l)}}clearTimeout(a),e===St&&(K.removeAttribute("aria-busy"),us?.(),te("#top").innerHTML=$n(o).text,K.className=`v-${M().path[0]}`,K.innerHTML=c.markup.text,us=c.start?.(K),ds=location.pathname,Si(t,n),o&&await Mi(o))}function se(e){history.pushState(null,"",e),ee()}addEventListener("click",e=>{const t=e.target.closest?.("a[href]");if(!t||e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey)return;const s=t.getAttribute("href");s!=="#main"&&(t.hasAttribute("download")||t.hasAttribute("target")||!s.startsWith("/")||s.startsWith("/api/")||(e.preventDefault(),t.matches(".ev, .cell")&&(_e=s),se(s)))});addEventListener("change",e=>{const t=e.target;t.dataset.param&&se(b({[t.dataset.param]:t.value.includes("|")?t.value.split("|"):t.value,next:null}))});addEventListener("submit",e=>{e.preventDefault();const t=e.target,s=Object.fromEntries([...new FormData(t)].map(([n,a])=>[n,String(a)]));se(b(s,t.dataset.to??location.pathname))});addEventListener("popstate",()=>void ee());let $s=innerWidth;addEventListener("resize",()=>{innerWidth!==$s&&ee(),$s=innerWidth});async function _i(){if(location.pathname==="/"){const e=(await ws().catch(()=>null))?.record.pairs[0]?.parties??[];history.replaceState(null,"",b({party:e},"/timeline"))}await ee()}ps();wn({main:K,drawer:kt,help:document.querySelector("#help"),go:se});_i();
